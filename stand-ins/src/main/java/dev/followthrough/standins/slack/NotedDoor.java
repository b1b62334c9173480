package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// Writes down what goes through a door.
record NotedDoor(Door door, Transcript transcript) implements Door {
    @Override
    public SignedHook.Heard interact(ObjectNode payload) {
        SignedHook.Heard heard = door.interact(payload);
        transcript.add(false, payload.path("type").asText(), payload, heard.status(), heard.json());
        return heard;
    }

    @Override
    public SignedHook.Heard command(Map<String, String> fields) {
        SignedHook.Heard heard = door.command(fields);
        transcript.add(false, "slash_command", Transcript.json(fields), heard.status(), heard.json());
        return heard;
    }
}
