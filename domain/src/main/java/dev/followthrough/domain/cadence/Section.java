package dev.followthrough.domain.cadence;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A part of a file that fits its schema: reads its words, and takes the schema's default for what is left out.
record Section(Grammar grammar, JsonNode node, String pointer) {

    Section section(String name) {
        return new Section(grammar, node.path(name), at(name));
    }

    /// The items of a list; none if it is left out.
    List<Section> sections(String name) {
        JsonNode list = node.path(name);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Section(grammar, list.path(i), at(name) + "/" + i))
                .toList();
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return value(name).asString("");
    }

    String textOr(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    int number(String name) {
        return value(name).asInt();
    }

    Duration time(String name) {
        return Span.of(text(name));
    }

    List<String> texts(String name) {
        return value(name).valueStream().map(JsonNode::asString).toList();
    }

    /// The constant that this word names: `economic-buyer` is `ECONOMIC_BUYER`.
    <E extends Enum<E>> E word(String name, Class<E> type) {
        return constant(text(name), type);
    }

    <E extends Enum<E>> List<E> words(String name, Class<E> type) {
        return texts(name).stream().map(text -> constant(text, type)).toList();
    }

    static <E extends Enum<E>> E constant(String word, Class<E> type) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String at(String name) {
        return Tree.child(pointer, name);
    }

    private JsonNode value(String name) {
        return has(name) ? node.path(name) : grammar.says(at(name), "default").orElse(MissingNode.getInstance());
    }
}
