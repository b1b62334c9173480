package dev.followthrough.domain.cadence;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Holds a file against the words of its language level, and says what does not fit in the author's terms.
final class SchemaCheck {
    private final Grammar grammar;
    private final Tree tree;
    private final Problems problems;

    SchemaCheck(Grammar grammar, Tree tree, Problems problems) {
        this.grammar = grammar;
        this.tree = tree;
        this.problems = problems;
    }

    void check() {
        List<Error> errors = grammar.violations(tree.root());
        Set<String> wrongTypes = errors.stream()
                .filter(error -> error.getKeyword().equals("type"))
                .map(SchemaCheck::place)
                .collect(Collectors.toSet());
        errors.stream()
                .filter(error -> error.getKeyword().equals("type") || !wrongTypes.contains(place(error)))
                .forEach(this::explain);
    }

    private static String place(Error error) {
        return error.getInstanceLocation().toString();
    }

    private void explain(Error error) {
        String at = place(error);
        switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> unknownWord(at, error.getProperty());
            case "required" -> missing(at, error.getProperty());
            case "enum", "const" -> notAmong(at);
            case "type" -> wrongType(at);
            case "pattern" -> wrongForm(at);
            case "minProperties" ->
                value(at, "this says when, but not what changes", "add `angle`, `value`, `kind` or `maxWords`");
            case "uniqueItems" -> value(at, "the same word stands here twice", "keep one of the two");
            default -> outOfBounds(at, error.getKeyword());
        }
    }

    private void unknownWord(String at, String word) {
        String pointer = Tree.child(at, word);
        List<String> words = grammar.says(at, "properties").stream()
                .flatMap(properties -> properties.propertyNames().stream())
                .toList();
        String message = "there is no word " + Problems.quoted(word) + " here";
        problems.error(tree.ofKey(pointer), pointer, message, cure(at, word, words));
    }

    private void missing(String at, String word) {
        String what = at.isEmpty() ? "the file" : "this part";
        String example = word.equals("language") ? "`language: 1`" : "`" + word + ": …`";
        problems.error(tree.ofValue(at), Tree.child(at, word), "%s needs `%s`".formatted(what, word), "add " + example);
    }

    private void notAmong(String at) {
        String given = given(at);
        String what = said(at, "x-form", "a word that fits here");
        value(at, Problems.quoted(given) + " is not " + what, cure(at, given, grammar.list(at, "enum")));
    }

    private void wrongType(String at) {
        String wanted = said(at, "type", "");
        JsonNode node = tree.root().at(at);
        String message = "this must be %s, not %s".formatted(Types.inWords(wanted), Types.of(node));
        value(at, message, Types.cure(wanted, node, Tree.lastName(at)));
    }

    private void wrongForm(String at) {
        String given = given(at);
        String form = said(at, "x-form", "what this word takes");
        value(at, "%s is not %s".formatted(Problems.quoted(given), form), Forms.cure(form, given));
    }

    private void outOfBounds(String at, String keyword) {
        String limit = said(at, keyword, "the limit");
        switch (keyword) {
            case "minimum" -> value(at, given(at) + " is too little", "the least is " + limit);
            case "maximum" -> value(at, given(at) + " is too much", "the most is " + limit);
            case "minLength" -> value(at, "this text is too short", "write at least %s characters".formatted(limit));
            case "maxLength" -> value(at, "this text is too long", "the most is %s characters".formatted(limit));
            case "minItems" -> value(at, "this list is too short", "the least is " + limit);
            case "maxItems" -> value(at, "this list is too long", "the most is " + limit);
            default -> value(at, "this does not fit `%s`".formatted(keyword), "see docs/cadences.md");
        }
    }

    private String cure(String at, String given, List<String> words) {
        return grammar.says(at, "x-hints")
                .map(hints -> hints.path(given))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElseGet(() -> Nearest.suggestion(given, words));
    }

    private String said(String at, String keyword, String otherwise) {
        return grammar.says(at, keyword).map(JsonNode::asString).orElse(otherwise);
    }

    private String given(String at) {
        JsonNode node = tree.root().at(at);
        return node.isNull() ? "nothing" : node.asString(Types.of(node));
    }

    private void value(String at, String message, String suggestion) {
        problems.error(tree.ofValue(at), at, message, suggestion);
    }
}
