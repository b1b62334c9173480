package dev.followthrough.domain.cadence;

import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What a single word of YAML means: a small whole number, a truth, nothing, or text.
final class Scalar {
    private static final ScalarResolver RESOLVER = new JsonScalarResolver();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Scalar() {}

    static JsonNode of(ScalarEvent event) {
        String value = event.getValue();
        Tag tag = RESOLVER.resolve(value, event.isPlain());
        if (tag.equals(Tag.INT) && value.length() <= 9) return NODES.numberNode(Integer.parseInt(value));
        if (tag.equals(Tag.BOOL)) return NODES.booleanNode(Boolean.parseBoolean(value));
        if (tag.equals(Tag.NULL)) return NODES.nullNode();
        return NODES.stringNode(value);
    }
}
