package dev.followthrough.domain.engagement;

import dev.followthrough.domain.sequence.Intent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person who answered wants: the heaviest rule that matches decides, and at equal weight the more careful
/// reading. Rules are the files `intents-*.txt`; a wish to be left alone is looked for in every language.
final class Intents {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "zh");
    private static final Map<String, Phrases> BY_LANGUAGE = LANGUAGES.stream()
            .collect(Collectors.toMap(language -> language, language -> Phrases.load("intents-" + language)));
    private static final Phrases LEAVE_ALONE = new Phrases(BY_LANGUAGE.values().stream()
            .flatMap(rules -> rules.labelled("UNSUBSCRIBE").all().stream())
            .toList());

    record Judged(Intent intent, int weight, List<String> why) {}

    private Intents() {}

    static boolean wantsToBeLeftAlone(String text) {
        return LEAVE_ALONE.in(masked(text));
    }

    static Judged judge(Written written) {
        String text = masked(written.text());
        Stream<Phrases> others = Stream.of("en", written.language())
                .distinct()
                .map(BY_LANGUAGE::get)
                .filter(p -> p != null);
        List<Phrases.Hit> hits = Stream.concat(LEAVE_ALONE.hits(text), others.flatMap(rules -> rules.hits(text)))
                .filter(hit -> !hit.label().equals("MASK"))
                .sorted(Comparator.comparing((Phrases.Hit hit) -> -hit.phrase().weight())
                        .thenComparing(hit -> -Intent.valueOf(hit.label()).ordinal()))
                .toList();
        if (hits.isEmpty()) return new Judged(Intent.UNCLEAR, 0, List.of("no rule recognises these words"));
        Phrases.Hit best = hits.getFirst();
        return new Judged(
                Intent.valueOf(best.label()),
                best.phrase().weight(),
                hits.stream()
                        .limit(4)
                        .map(hit -> word(hit.label()) + ": " + hit.words())
                        .distinct()
                        .toList());
    }

    /// Without "no problem", "don't stop" and the like.
    private static String masked(String text) {
        String rest = text;
        for (Phrases rules : BY_LANGUAGE.values()) rest = rules.labelled("MASK").without(rest);
        return rest;
    }

    private static String word(String label) {
        return label.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
