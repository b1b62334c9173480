package dev.followthrough.domain.engagement;

import dev.followthrough.domain.sequence.Intent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What ideas mean together that stand in one clause: "not", "more" and "mail" are a wish to be left alone in any
/// language. Ideas are word lists (`concepts-*.txt`); which ones together mean what is one list for all languages
/// (`combinations.txt`).
final class Combinations {
    /// @param needed  ideas that must all stand in the clause
    /// @param foreign ideas of which none may
    private record Combination(Intent intent, int weight, Set<String> needed, Set<String> foreign) {
        boolean isMadeOf(Set<String> ideas) {
            return ideas.containsAll(needed) && foreign.stream().noneMatch(ideas::contains);
        }
    }

    private static final List<Combination> ALL = Phrases.lines("combinations").stream()
            .map(line ->
                    new Combination(Intent.valueOf(line.label()), line.weight(), words(line, false), words(line, true)))
            .toList();

    private static final Map<String, Map<String, Phrases>> IDEAS =
            Intents.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Combinations::ideas));
    private static final Pattern CLAUSES = Pattern.compile("[.,;:!?\\n]+(?=\\s|$)|[。！？；，\\n]+");

    /// Ideas that stand further apart than this have nothing to do with each other.
    private static final int LONGEST_CLAUSE = 400;

    private Combinations() {}

    static Stream<Sign> in(String text, String language) {
        Map<String, Phrases> ideas = IDEAS.getOrDefault(language, Map.of());
        return CLAUSES.splitAsStream(text)
                .filter(clause -> !clause.isBlank() && clause.length() < LONGEST_CLAUSE)
                .flatMap(clause -> signs(clause, ideas));
    }

    private static Stream<Sign> signs(String clause, Map<String, Phrases> ideas) {
        Set<String> found = ideas.entrySet().stream()
                .filter(idea -> idea.getValue().in(clause))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return ALL.stream()
                .filter(combination -> combination.isMadeOf(found))
                .map(combination -> new Sign(combination.intent(), combination.weight(), Phrases.quoted(clause)));
    }

    private static Map<String, Phrases> ideas(String language) {
        Phrases all = Phrases.load("concepts-" + language);
        var ideas = new LinkedHashMap<String, Phrases>();
        all.all().forEach(phrase -> ideas.computeIfAbsent(phrase.label(), all::labelled));
        return ideas;
    }

    private static Set<String> words(Phrases.Line line, boolean foreign) {
        return Arrays.stream(line.written().split(" "))
                .filter(word -> word.startsWith("-") == foreign)
                .map(word -> word.replace("-", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
