package dev.followthrough.domain.cadence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A parsed file: its values, and where each key and value stands, by JSON pointer.
record Tree(JsonNode root, Map<String, Place> keys, Map<String, Place> values) {

    /// Where the value stands; of what the file leaves out, where its nearest parent stands.
    Place ofValue(String pointer) {
        String at = pointer;
        while (!values.containsKey(at) && !at.isEmpty()) at = parent(at);
        return values.getOrDefault(at, Place.START);
    }

    /// Where the key stands; a list's item has none, so its value counts.
    Place ofKey(String pointer) {
        Place key = keys.get(pointer);
        return key == null ? ofValue(pointer) : key;
    }

    @Nullable
    String name() {
        JsonNode name = root.path("name");
        return name.isString() ? name.stringValue() : null;
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String lastName(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0));
    }
}
