package dev.followthrough.domain.cadence;

import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Happened;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// docs/cadences.md, made from the schema of the newest level.
final class Reference {
    /// A part of the language that has words of its own.
    ///
    /// @param title   its heading
    /// @param pointer to its schema
    record Part(String title, String pointer) {}

    static final List<Part> PARTS = List.of(
            new Part("The file", ""),
            new Part("`window`", "/properties/window"),
            new Part("`caps`", "/properties/caps"),
            new Part("`review`", "/properties/review"),
            new Part("`exits`", "/properties/exits"),
            new Part("A goal", "/properties/goals/items"),
            new Part("`intensity`", "/properties/intensity"),
            new Part("A segment", "/properties/segments/items"),
            new Part("A step", "/$defs/step"),
            new Part("Whom a step is for", "/$defs/group"),
            new Part("A step that repeats", "/$defs/repeat"),
            new Part("A turn", "/$defs/turn"),
            new Part("An experiment", "/$defs/experiment"),
            new Part("An arm", "/$defs/experiment/properties/arms/items"),
            new Part("A rule", "/$defs/rule"),
            new Part("`ending`", "/properties/ending"),
            new Part("A step of the ending", "/$defs/endingStep"));

    private final JsonNode schema;

    Reference(JsonNode schema) {
        this.schema = schema;
    }

    String page() {
        String words = PARTS.stream().map(this::section).collect(Collectors.joining("\n"));
        return text("head.md").replace("{{shipped}}", shipped()) + "## The words\n\n" + words + "\n" + lists()
                + text("tail.md");
    }

    private String section(Part part) {
        JsonNode node = schema.at(part.pointer());
        List<String> required =
                node.path("required").valueStream().map(JsonNode::asString).toList();
        StringBuilder section = new StringBuilder("### " + part.title() + "\n\n");
        if (!part.pointer().isEmpty() && node.has("description"))
            section.append(node.path("description").asString()).append("\n\n");
        section.append("| word | takes | without it | meaning | for example |\n|---|---|---|---|---|\n");
        node.path("properties").propertyStream().forEach(word -> {
            JsonNode said = word.getValue();
            section.append("| `%s` | %s | %s | %s | `%s` |\n"
                    .formatted(
                            word.getKey(),
                            takes(said),
                            required.contains(word.getKey()) ? "must be there" : standard(said),
                            said.path("description").asString(""),
                            said.path("x-example").asString("")));
        });
        return section.toString();
    }

    private static String standard(JsonNode said) {
        JsonNode standard = said.path("default");
        if (standard.isMissingNode()) return "–";
        return standard.isArray()
                ? "`[" + standard.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")) + "]`"
                : "`" + standard.asString() + "`";
    }

    private String takes(JsonNode said) {
        JsonNode reference = said.path("$ref");
        if (!reference.isMissingNode()) {
            String pointer = reference.asString().substring(1);
            JsonNode definition = schema.at(pointer);
            return switch (pointer) {
                case "/$defs/happened" -> "a [signal](#signals)";
                case "/$defs/kind" -> "a [kind](#kinds)";
                case "/$defs/exit" -> "`hold` `stop` `sleep` `hand over to …`";
                default ->
                    definition.has("title") ? link(definition.path("title").asString()) : takes(definition);
            };
        }
        if (said.has("const")) return "`" + said.path("const").asString() + "`";
        if (said.has("enum"))
            return said.path("enum")
                    .valueStream()
                    .map(word -> "`" + word.asString() + "`")
                    .collect(Collectors.joining(" "));
        return switch (said.path("type").asString("")) {
            case "array" -> "list, each " + takes(said.path("items"));
            case "integer" ->
                said.path("minimum").asInt() + " to " + said.path("maximum").asInt();
            case "object" -> "words of its own, below";
            default ->
                said.has("x-form")
                        ? said.path("x-form").asString()
                        : "text, at most " + said.path("maxLength").asInt();
        };
    }

    private static String link(String title) {
        return "[" + title.toLowerCase(java.util.Locale.ROOT) + "](#"
                + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ")";
    }

    private String lists() {
        String signals = Stream.of(Happened.values())
                .map(signal -> "| `%s` | %s |\n".formatted(signal.word(), signal.inWords()))
                .collect(Collectors.joining());
        String kinds = MessageKinds.shipped().all().stream()
                .filter(kind -> !kind.id().equals("answer"))
                .map(kind -> "| `%s` | %s |\n"
                        .formatted(
                                kind.id(),
                                kind.channels().stream()
                                        .map(Channel::word)
                                        .sorted()
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
        String values = schema.at("/$defs/value/x-words")
                .propertyStream()
                .map(value -> "| `%s` | %s |\n"
                        .formatted(value.getKey(), value.getValue().asString()))
                .collect(Collectors.joining());
        return """
                ### Signals

                What people did since the previous touch; what machines did never counts. `nothing` is true when there was none. An answer is no
                signal: it always holds or stops (see `exits`). Opens are counted only where a house has switched that on.

                | word | what it is |
                |---|---|
                %s
                ### Values

                | word | what it brings |
                |---|---|
                %s
                ### Kinds

                | kind | made for |
                |---|---|
                %s
                The loop is closed by `breakup` and `referral`.

                """.formatted(signals, values, kinds);
    }

    private static String shipped() {
        List<String> rows = new ArrayList<>();
        for (String name : Cadences.SHIPPED) {
            CadenceFile.Compiled compiled = Cadences.compiled(Cadences.shipped(name));
            rows.add("| [`%s`](../cadences/%s.yaml) | %s |".formatted(name, name, compiled.purpose()));
        }
        return "| cadence | what it is for |\n|---|---|\n" + String.join("\n", rows);
    }

    private static String text(String name) {
        return Resource.text("reference/" + name);
    }
}
