package dev.followthrough.domain.cadence.trial.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A part of a script as JSON, for those who read settings from it. Days and hours stay words.
final class ScriptJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ScriptJson() {}

    static JsonNode of(Node node) {
        return switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> array(sequence);
            case ScalarNode scalar -> value(scalar);
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(MappingNode mapping) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name) object.set(name.getValue(), of(tuple.getValueNode()));
        }
        return object;
    }

    private static ArrayNode array(SequenceNode sequence) {
        ArrayNode array = NODES.arrayNode();
        sequence.getValue().forEach(item -> array.add(of(item)));
        return array;
    }

    private static JsonNode value(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) return NODES.nullNode();
        if (tag.equals(Tag.BOOL)) return NODES.booleanNode(Boolean.parseBoolean(scalar.getValue()));
        return tag.equals(Tag.INT)
                ? NODES.numberNode(Long.parseLong(scalar.getValue()))
                : NODES.textNode(scalar.getValue());
    }
}
