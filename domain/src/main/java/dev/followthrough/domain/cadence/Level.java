package dev.followthrough.domain.cadence;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One level of the cadence language. A level that has shipped keeps its meaning: new words make a new level.
record Level(int number, Grammar grammar) {
    private static final List<Level> KNOWN = List.of(
            new Level(1, Grammar.load("cadence-1.schema.json")), new Level(2, Grammar.load("cadence-2.schema.json")));

    /// The level that the file says it is written in; a file that does not say is held against the newest.
    static Optional<Level> of(Tree tree, Problems problems) {
        if (!tree.root().isObject()) {
            problems.error(
                    tree.ofValue(""),
                    "",
                    "a cadence is made of lines such as `name: my-cadence`",
                    "begin with `language: 1`");
            return Optional.empty();
        }
        JsonNode language = tree.root().path("language");
        if (!language.isInt()) return Optional.of(KNOWN.getLast());
        Optional<Level> known = KNOWN.stream()
                .filter(level -> level.number == language.intValue())
                .findFirst();
        if (known.isEmpty()) {
            problems.error(
                    tree.ofValue("/language"),
                    "/language",
                    "language %d is not known here".formatted(language.intValue()),
                    "this program speaks `language: %d`; a newer file needs a newer program"
                            .formatted(KNOWN.getLast().number));
        }
        return known;
    }

    Optional<Written> compile(Tree tree, String hash, Problems problems) {
        new SchemaCheck(grammar, tree, problems).check();
        if (problems.hasErrors()) return Optional.empty();
        return Optional.of(PlanCompiler.compile(number, grammar, tree, hash));
    }
}
