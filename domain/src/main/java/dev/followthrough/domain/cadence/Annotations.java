package dev.followthrough.domain.cadence;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Our own `x-` keywords are for [Grammar]; the validator, which logs what it does not know, need not see them.
final class Annotations {
    private Annotations() {}

    static JsonNode without(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> ours = object.propertyNames().stream()
                    .filter(name -> name.startsWith("x-"))
                    .toList();
            object.remove(ours);
        }
        node.forEach(Annotations::strip);
    }
}
