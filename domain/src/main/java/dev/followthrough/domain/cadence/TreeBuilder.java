package dev.followthrough.domain.cadence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds a [Tree] from the parser's events, and refuses what a cadence never needs: anchors, aliases, tags, second
/// documents, deep nesting and keys that stand twice.
final class TreeBuilder {
    private static final int DEEPEST = 12;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Problems problems;
    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, Place> values = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable JsonNode root;
    private int documents;

    TreeBuilder(Problems problems) {
        this.problems = problems;
    }

    /// A mapping or list that is not closed yet.
    private static final class Open {
        final JsonNode node;
        final String pointer;

        @Nullable
        String key;

        Open(JsonNode node, String pointer) {
            this.node = node;
            this.pointer = pointer;
        }

        boolean wantsKey() {
            return node instanceof ObjectNode && key == null;
        }

        String childPointer() {
            return Tree.child(pointer, key == null ? Integer.toString(node.size()) : key);
        }

        void add(JsonNode child) {
            if (node instanceof ObjectNode mapping && key != null) mapping.set(key, child);
            if (node instanceof ArrayNode list) list.add(child);
            key = null;
        }
    }

    Optional<Tree> tree() {
        if (root == null) {
            problems.error(Place.START, "", "the file has no content", "begin with `language: 1`");
        }
        return Optional.ofNullable(root).map(node -> new Tree(node, keys, values));
    }

    /// @return false when there is no sense in reading on
    boolean take(Event event) {
        Place place = event.getStartMark().map(TreeReader::placeOf).orElse(Place.START);
        String refusal = refusal(event);
        if (refusal != null) {
            problems.error(place, here(), refusal, "write it out in plain YAML");
            return false;
        }
        switch (event) {
            case DocumentStartEvent ignored -> documents++;
            case MappingStartEvent ignored -> begin(NODES.objectNode(), place);
            case SequenceStartEvent ignored -> begin(NODES.arrayNode(), place);
            case ScalarEvent scalar -> scalar(scalar, place);
            case MappingEndEvent ignored -> open.pop();
            case SequenceEndEvent ignored -> open.pop();
            default -> {}
        }
        return true;
    }

    private @Nullable String refusal(Event event) {
        Open parent = open.peek();
        return switch (event) {
            case AliasEvent ignored -> "aliases (`*name`) have no place in a cadence";
            case NodeEvent node when node.getAnchor().isPresent() -> "anchors (`&name`) have no place in a cadence";
            case ScalarEvent scalar when scalar.getTag().isPresent() -> "tags (`!name`) have no place in a cadence";
            case DocumentStartEvent ignored when documents == 1 -> "a second document (`---`) begins here";
            case MappingStartEvent ignored when open.size() >= DEEPEST -> "this is nested too deeply";
            case SequenceStartEvent ignored when open.size() >= DEEPEST -> "this is nested too deeply";
            case MappingStartEvent ignored when parent != null && parent.wantsKey() -> "a mapping cannot be a key";
            case SequenceStartEvent ignored when parent != null && parent.wantsKey() -> "a list cannot be a key";
            default -> null;
        };
    }

    private void scalar(ScalarEvent event, Place place) {
        Open parent = open.peek();
        if (parent != null && parent.wantsKey()) {
            key(parent, event.getValue(), place);
        } else {
            add(Scalar.of(event), place);
        }
    }

    private void key(Open parent, String key, Place place) {
        parent.key = key;
        String pointer = parent.childPointer();
        Place first = keys.putIfAbsent(pointer, place);
        if (first != null) {
            String message = "%s stands here twice, first on line %d".formatted(Problems.quoted(key), first.line());
            problems.error(place, pointer, message, "keep one of the two");
        }
    }

    private void begin(JsonNode node, Place place) {
        String pointer = here();
        add(node, place);
        open.push(new Open(node, pointer));
    }

    private void add(JsonNode node, Place place) {
        values.put(here(), place);
        Open parent = open.peek();
        if (parent == null) root = node;
        else parent.add(node);
    }

    private String here() {
        Open parent = open.peek();
        return parent == null ? "" : parent.childPointer();
    }
}
