package dev.followthrough.standins.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The methods of the Web API that the product calls, answered as Slack answers them.
final class WebApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workspace workspace;
    private final Triggers triggers;
    private final String url;

    /// @param url where people would read the workspace in a browser
    WebApi(Workspace workspace, Triggers triggers, String url) {
        this.workspace = workspace;
        this.triggers = triggers;
        this.url = url;
    }

    JsonNode answer(String method, Map<String, String> fields) {
        return switch (method) {
            case "auth.test" ->
                ok().put("url", url)
                        .put("team", "The stand-in")
                        .put("user", "followthrough")
                        .put("team_id", Workspace.TEAM)
                        .put("user_id", Workspace.BOT);
            case "users.lookupByEmail" ->
                user(workspace.withEmail(fields.getOrDefault("email", "")), "users_not_found");
            case "users.info" -> user(workspace.member(fields.getOrDefault("user", "")), "user_not_found");
            case "conversations.open" -> open(fields);
            case "conversations.history" -> history(fields, null);
            case "conversations.replies" -> history(fields, fields.get("ts"));
            case "chat.postMessage" -> post(fields);
            case "chat.update" -> update(fields);
            case "chat.postEphemeral" -> whisper(fields);
            case "views.open" -> view(fields);
            default -> no("unknown_method");
        };
    }

    static ObjectNode ok() {
        return JSON.createObjectNode().put("ok", true);
    }

    static ObjectNode no(String error) {
        return JSON.createObjectNode().put("ok", false).put("error", error);
    }

    private static ObjectNode no(String error, String why) {
        ObjectNode answer = no(error);
        answer.putObject("response_metadata").putArray("messages").add(why);
        return answer;
    }

    private static JsonNode user(Optional<Workspace.Member> found, String otherwise) {
        if (found.isEmpty()) return no(otherwise);
        Workspace.Member member = found.get();
        ObjectNode answer = ok();
        ObjectNode user = answer.putObject("user");
        user.put("id", member.id()).put("team_id", member.team()).put("deleted", member.deleted());
        user.put("is_restricted", member.guest())
                .put("is_ultra_restricted", false)
                .put("is_bot", false);
        user.put("is_email_confirmed", true);
        user.putObject("profile").put("email", member.email());
        return answer;
    }

    private JsonNode open(Map<String, String> fields) {
        String user = fields.getOrDefault("users", "");
        if (workspace.member(user).isEmpty()) return no("user_not_found");
        ObjectNode answer = ok();
        answer.putObject("channel").put("id", workspace.directMessages(user));
        return answer;
    }

    /// @param thread whose replies are asked for; null: the channel itself, in which replies are not
    private JsonNode history(Map<String, String> fields, @Nullable String thread) {
        String channel = fields.getOrDefault("channel", "");
        if (!workspace.isChannel(channel)) return no("channel_not_found");
        double oldest = Double.parseDouble(fields.getOrDefault("oldest", "0"));
        boolean withMetadata = Set.of("1", "true").contains(fields.getOrDefault("include_all_metadata", "0"));
        ObjectNode answer = ok().put("has_more", false);
        ArrayNode messages = answer.putArray("messages");
        for (Posted posted : workspace.messages().reversed()) {
            boolean there = posted.channel().equals(channel) && Objects.equals(posted.threadTs(), thread);
            if (there && Double.parseDouble(posted.ts()) > oldest) messages.add(message(posted, withMetadata));
        }
        return answer;
    }

    private static ObjectNode message(Posted posted, boolean withMetadata) {
        ObjectNode message = JSON.createObjectNode().put("type", "message").put("ts", posted.ts());
        message.put("text", posted.text()).put("user", Workspace.BOT);
        message.set("blocks", posted.blocks());
        if (withMetadata && posted.metadata() != null) message.set("metadata", posted.metadata());
        return message;
    }

    private JsonNode post(Map<String, String> fields) {
        String channel = channel(fields.getOrDefault("channel", ""));
        if (channel == null) return no("channel_not_found");
        JsonNode blocks = json(fields.get("blocks"), JSON.createArrayNode());
        if (blocks.isEmpty() && fields.getOrDefault("text", "").isEmpty()) return no("no_text");
        Optional<String> wrong = BlockRules.ofMessage(blocks);
        if (wrong.isPresent()) return no("invalid_blocks", wrong.get());
        String thread = fields.get("thread_ts");
        if (thread != null && !workspace.has(channel, thread)) return no("thread_not_found");
        JsonNode metadata = fields.containsKey("metadata") ? json(fields.get("metadata"), null) : null;
        Posted posted = workspace.post(channel, thread, fields.getOrDefault("text", ""), blocks, metadata);
        return ok().put("channel", channel).put("ts", posted.ts());
    }

    /// A message to a person goes into their direct messages.
    private @Nullable String channel(String given) {
        if (workspace.member(given).isPresent()) return workspace.directMessages(given);
        return workspace.isChannel(given) ? given : null;
    }

    private JsonNode update(Map<String, String> fields) {
        JsonNode blocks = json(fields.get("blocks"), JSON.createArrayNode());
        Optional<String> wrong = BlockRules.ofMessage(blocks);
        if (wrong.isPresent()) return no("invalid_blocks", wrong.get());
        String channel = fields.getOrDefault("channel", "");
        String ts = fields.getOrDefault("ts", "");
        if (!workspace.update(channel, ts, fields.getOrDefault("text", ""), blocks)) return no("message_not_found");
        return ok().put("channel", channel).put("ts", ts);
    }

    private JsonNode whisper(Map<String, String> fields) {
        String user = fields.getOrDefault("user", "");
        String channel = fields.getOrDefault("channel", "");
        if (!workspace.isChannel(channel)) return no("channel_not_found");
        if (workspace.member(user).isEmpty()) return no("user_not_in_channel");
        workspace.whisper(new Workspace.Whispered(channel, user, fields.getOrDefault("text", "")));
        return ok();
    }

    private JsonNode view(Map<String, String> fields) {
        String user = triggers.use(fields.getOrDefault("trigger_id", "")).orElse(null);
        if (user == null) return no("expired_trigger_id");
        JsonNode view = json(fields.get("view"), JSON.createObjectNode());
        Optional<String> wrong = BlockRules.ofView(view);
        if (wrong.isPresent()) return no("invalid_arguments", wrong.get());
        workspace.open(user, view);
        ObjectNode answer = ok();
        answer.putObject("view").put("id", "V" + user);
        return answer;
    }

    private static JsonNode json(@Nullable String text, @Nullable JsonNode otherwise) {
        try {
            JsonNode read = text == null || text.isEmpty() ? otherwise : JSON.readTree(text);
            return read == null ? JSON.nullNode() : read;
        } catch (JsonProcessingException e) {
            return JSON.nullNode();
        }
    }

    /// What each method cannot do without.
    static List<String> needed(String method) {
        return switch (method) {
            case "chat.postMessage" -> List.of("channel");
            case "chat.update" -> List.of("channel", "ts");
            case "chat.postEphemeral" -> List.of("channel", "user", "text");
            case "conversations.history" -> List.of("channel");
            case "conversations.replies" -> List.of("channel", "ts");
            case "conversations.open" -> List.of("users");
            case "users.info" -> List.of("user");
            case "users.lookupByEmail" -> List.of("email");
            case "views.open" -> List.of("trigger_id", "view");
            default -> List.of();
        };
    }
}
