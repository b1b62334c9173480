package dev.followthrough.standins.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// The way by which what people do reaches the app.
public sealed interface Door permits SignedHook, SocketLine, NotedDoor {
    /// A button or a modal.
    SignedHook.Heard interact(ObjectNode payload);

    /// A slash command.
    SignedHook.Heard command(Map<String, String> fields);
}
