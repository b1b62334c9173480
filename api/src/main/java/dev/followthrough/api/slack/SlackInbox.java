package dev.followthrough.api.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.SlashCommandPayloadParser;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.util.json.GsonFactory;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.slack.SlackRequests;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Sorts what comes from Slack, once it is sure that it does: what decides is kept before it is acknowledged,
/// the rest is answered. A copy of a request is acknowledged and does nothing.
@Component
class SlackInbox {
    static final String NOBODY =
            "Nobody here is known by your Slack account. Ask for a code on your account page, then type"
                    + " /followthrough link CODE";

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final SlackRequests requests;
    private final SlackPress presses;
    private final SlackCommand commands;

    SlackInbox(SlackRequests requests, SlackPress presses, SlackCommand commands) {
        this.requests = requests;
        this.presses = presses;
        this.commands = commands;
    }

    /// What knocked at the door.
    ///
    /// @param json whether it is an event, which comes as JSON
    /// @return the body of the acknowledgement; empty: none
    String take(String signature, String body, boolean json) {
        try {
            return json ? event(body) : form(signature, body);
        } catch (JsonParseException | IllegalStateException e) {
            throw ApiProblem.of(HttpStatus.BAD_REQUEST, "This is nothing that Slack sends.");
        }
    }

    /// What came down the line.
    ///
    /// @param id   of its envelope, which a copy of it has too
    /// @param type of its envelope
    /// @return the payload of the acknowledgement; empty: none
    String take(String id, String type, JsonObject payload) {
        return switch (type) {
            case "interactive" -> interaction(id, payload);
            case "slash_commands" -> command(id, GSON.fromJson(payload, SlashCommandPayload.class));
            default -> "";
        };
    }

    /// Slack asks whether this is us; no event of its own matters to us.
    private static String event(String body) {
        JsonObject event = GSON.fromJson(body, JsonObject.class);
        if (!event.has("challenge")) return "";
        JsonObject answer = new JsonObject();
        answer.addProperty("challenge", event.get("challenge").getAsString());
        return GSON.toJson(answer);
    }

    private String form(String signature, String body) {
        String payload = new JsonPayloadExtractor().extractIfExists(body);
        if (payload != null) return interaction(signature, GSON.fromJson(payload, JsonObject.class));
        return command(signature, new SlashCommandPayloadParser().parse(body));
    }

    private String command(String signature, SlashCommandPayload command) {
        boolean ours = command.getCommand() != null && command.getUserId() != null;
        return ours && requests.isFirst(signature, null) ? commands.answer(command) : "";
    }

    private String interaction(String signature, JsonObject read) {
        return switch (read.has("type") ? read.get("type").getAsString() : "") {
            case BlockActionPayload.TYPE -> {
                pressed(signature, GSON.fromJson(read, BlockActionPayload.class));
                yield "";
            }
            case ViewSubmissionPayload.TYPE -> submitted(signature, GSON.fromJson(read, ViewSubmissionPayload.class));
            default -> "";
        };
    }

    private void pressed(String signature, BlockActionPayload press) {
        if (press.getActions() == null || press.getActions().isEmpty() || press.getChannel() == null) return;
        BlockActionPayload.Action action = press.getActions().getFirst();
        Optional<Asked.Verb> verb = Asked.Verb.named(action.getActionId());
        Optional<Asked.DraftRef> draft = Asked.DraftRef.read(action.getValue());
        if (verb.isEmpty() || draft.isEmpty()) return;
        var asked = new Asked(
                verb.get(),
                draft.get(),
                press.getUser().getId(),
                press.getChannel().getId(),
                null,
                null);
        if (asked.verb().decidesAtOnce()) presses.decide(signature, asked);
        else if (requests.isFirst(signature, null)) presses.openModal(asked, press.getTriggerId());
    }

    private String submitted(String signature, ViewSubmissionPayload sent) {
        Optional<Asked.Verb> verb = Asked.Verb.named(sent.getView().getCallbackId());
        String[] metadata = String.valueOf(sent.getView().getPrivateMetadata()).split(" ", 2);
        Optional<Asked.DraftRef> draft = metadata.length == 2 ? Asked.DraftRef.read(metadata[1]) : Optional.empty();
        if (verb.isEmpty() || draft.isEmpty()) return "";
        Outcome outcome = presses.submit(
                signature,
                new Asked(
                        verb.get(),
                        draft.get(),
                        sent.getUser().getId(),
                        metadata[0],
                        Typed.in(sent, Modals.SUBJECT),
                        Typed.in(sent, Modals.WORDS)));
        return outcome.done() ? "" : errors(outcome);
    }

    /// The modal stays open, with what was typed and why it is refused.
    private static String errors(Outcome outcome) {
        JsonObject errors = new JsonObject();
        errors.addProperty(outcome.field() == null ? Modals.WORDS : outcome.field(), outcome.words());
        JsonObject answer = new JsonObject();
        answer.addProperty("response_action", "errors");
        answer.add("errors", errors);
        return GSON.toJson(answer);
    }
}
