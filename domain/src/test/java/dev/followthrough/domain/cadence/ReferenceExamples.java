package dev.followthrough.domain.cadence;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The examples of the reference, each put where its word belongs in a whole cadence.
final class ReferenceExamples {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String WHOLE = """
            language: 2
            name: example
            endsEarly: it is only an example
            exits: {positive: hold}
            steps:
              - {id: first, after: 1d, kind: nurture, angle: Something useful, value: educational}
              - {id: second, after: 9d, kind: nurture, angle: Something else, value: problem-solving}
            """;
    private static final String ENDING = """
            after: 14d
            apart: [0d, 5d]
            steps:
              - {id: news, kind: new-angle, angle: Something new, value: competitive}
              - {id: close, kind: breakup, angle: Whether to close the file, value: personal-insight}
            """;

    private ReferenceExamples() {}

    /// @param word as `pointer of its part/word`
    record Example(String word, String source) {
        @Override
        public String toString() {
            return word;
        }
    }

    static Stream<Example> of(JsonNode schema) {
        return Reference.PARTS.stream()
                .flatMap(part -> schema.at(part.pointer())
                        .path("properties")
                        .propertyStream()
                        .map(word -> new Example(
                                part.pointer() + "/" + word.getKey(),
                                whole(
                                        part.pointer(),
                                        word.getValue().path("x-example").asString("")))));
    }

    private static String whole(String part, String example) {
        ObjectNode file = (ObjectNode) YAML.readTree(WHOLE);
        ObjectNode words = (ObjectNode) YAML.readTree(example);
        ObjectNode step = (ObjectNode) file.path("steps").path(1);
        switch (part) {
            case "" -> file.setAll(words);
            case "/properties/goals/items" -> file.putArray("goals").add(words);
            case "/properties/segments/items" -> file.putArray("segments").add(words);
            case "/$defs/step" -> {
                if (words.has("before")) step.remove("after");
                step.setAll(words);
            }
            case "/$defs/group" -> step.set("onlyFor", words);
            case "/$defs/repeat" -> step.set("repeat", words);
            case "/$defs/turn" ->
                step.putObject("repeat")
                        .put("every", "30d")
                        .put("times", 2)
                        .putArray("turns")
                        .add(words);
            case "/$defs/experiment" -> step.set("experiment", words);
            case "/$defs/experiment/properties/arms/items" ->
                step.putObject("experiment")
                        .put("name", "one-thing")
                        .putArray("arms")
                        .add(YAML.createObjectNode().put("name", "as-it-is"))
                        .add(words);
            case "/$defs/rule" -> file.putArray("adapt").add(words);
            case "/properties/ending" -> file.set("ending", ((ObjectNode) YAML.readTree(ENDING)).setAll(words));
            case "/$defs/endingStep" -> {
                ObjectNode ending = (ObjectNode) YAML.readTree(ENDING);
                ((ObjectNode) ending.path("steps").path(0)).setAll(words);
                file.set("ending", ending);
            }
            default -> file.set(part.substring(part.lastIndexOf('/') + 1), words);
        }
        return YAML.writeValueAsString(file);
    }
}
