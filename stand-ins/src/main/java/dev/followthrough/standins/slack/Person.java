package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody in the workspace. What they press, type and send goes to the app as Slack sends it.
public final class Person {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Workspace workspace;
    private final Triggers triggers;
    private final String user;
    private final Door door;

    Person(Workspace workspace, Triggers triggers, String user, Door door) {
        this.workspace = workspace;
        this.triggers = triggers;
        this.user = user;
        this.door = door;
    }

    public String user() {
        return user;
    }

    /// The signed request that a press of a button makes, to be sent once, twice or with another time.
    public String pressing(Posted message, String actionId) {
        return SignedHook.form(pressed(message, actionId));
    }

    private ObjectNode pressed(Posted message, String actionId) {
        JsonNode button = message.button(actionId);
        ObjectNode payload = payload("block_actions");
        payload.put("trigger_id", triggers.issue(user));
        payload.putObject("channel").put("id", message.channel());
        ObjectNode container = payload.putObject("container");
        container.put("type", "message").put("channel_id", message.channel()).put("message_ts", message.ts());
        ObjectNode shown = payload.putObject("message").put("ts", message.ts()).put("text", message.text());
        if (message.threadTs() != null) shown.put("thread_ts", message.threadTs());
        payload.putArray("actions").add(button.deepCopy());
        return payload;
    }

    public SignedHook.Heard press(Posted message, String actionId) {
        return door.interact(pressed(message, actionId));
    }

    /// Sends the modal that is open, with what was typed into it.
    ///
    /// @param typed by block id; what is not there stays as it was
    public SignedHook.Heard submit(Map<String, String> typed) {
        JsonNode view = workspace.view(user).orElseThrow(() -> new IllegalStateException("No modal is open"));
        ObjectNode payload = payload("view_submission");
        ObjectNode sent = ((ObjectNode) view).deepCopy();
        ObjectNode values = sent.putObject("state").putObject("values");
        for (JsonNode block : view.path("blocks")) {
            if (!block.path("type").asText().equals("input")) continue;
            String id = block.path("block_id").asText();
            JsonNode element = block.path("element");
            String value = typed.getOrDefault(id, element.path("initial_value").asText());
            values.putObject(id)
                    .putObject(element.path("action_id").asText())
                    .put("type", element.path("type").asText())
                    .put("value", value);
        }
        payload.set("view", sent);
        SignedHook.Heard heard = door.interact(payload);
        boolean refused = heard.json().path("response_action").asText().equals("errors");
        if (heard.status() == 200 && !refused) workspace.closeView(user);
        return heard;
    }

    public SignedHook.Heard command(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("command", "/followthrough");
        fields.put("text", text);
        fields.put("user_id", user);
        fields.put("team_id", Workspace.TEAM);
        fields.put("channel_id", workspace.directMessages(user));
        fields.put("trigger_id", triggers.issue(user));
        return door.command(fields);
    }

    private ObjectNode payload(String type) {
        ObjectNode payload = JSON.createObjectNode().put("type", type);
        payload.putObject("team").put("id", Workspace.TEAM);
        payload.putObject("user").put("id", user).put("team_id", Workspace.TEAM);
        return payload;
    }
}
