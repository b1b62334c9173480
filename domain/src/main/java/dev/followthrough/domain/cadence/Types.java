package dev.followthrough.domain.cadence;

import tools.jackson.databind.JsonNode;

/// JSON types in the words of somebody who writes YAML.
final class Types {
    private Types() {}

    static String inWords(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "array" -> "a list";
            case "object" -> "a group of words";
            default -> "text";
        };
    }

    static String of(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) return "nothing";
        if (node.isArray()) return "a list";
        if (node.isObject()) return "a group of words";
        if (node.isNumber()) return "a number";
        return node.isBoolean() ? "true or false" : "text";
    }

    static String cure(String wanted, JsonNode node, String name) {
        if (node.isNull()) return "write a value, or leave the line out";
        return switch (wanted) {
            case "integer" -> "write digits alone";
            case "array" ->
                node.isValueNode() ? "write `[%s]`".formatted(node.asString()) : "write each item after a `-`";
            case "object" ->
                isIndex(name)
                        ? "write its words, such as `id: …`"
                        : "write `%s:` and indent its words below it".formatted(name);
            default -> node.isValueNode() ? "put it in quotes: \"%s\"".formatted(node.asString()) : "write one text";
        };
    }

    private static boolean isIndex(String name) {
        return !name.isEmpty() && name.chars().allMatch(Character::isDigit);
    }
}
