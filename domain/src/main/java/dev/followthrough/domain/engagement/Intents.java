package dev.followthrough.domain.engagement;

import dev.followthrough.domain.sequence.Intent;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a person who answered wants: the heaviest rule that matches decides, and at equal weight the more careful
/// reading. Rules are the files `intents-*.txt`; a wish to be left alone is looked for in every language, mistyped or
/// not, and so is anything when a mail's own language says little: short mails hide what they are written in.
final class Intents {
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "nl", "it", "ja", "zh");
    private static final String MASK = "MASK";
    private static final String WAY_OUT = Intent.UNSUBSCRIBE.name();
    private static final Map<String, Phrases> RULES =
            byLanguage(label -> !label.equals(MASK) && !label.equals(WAY_OUT));
    /// Words to blank out: "no problem", "don't stop".
    private static final Phrases MASKS = all(byLanguage(MASK::equals));

    private static final Phrases LEAVE_ALONE = all(byLanguage(WAY_OUT::equals));
    private static final Phrases NOTHING = new Phrases(List.of());
    private static final Comparator<Sign> HEAVIEST = Comparator.comparing((Sign sign) -> -sign.weight())
            .thenComparing(sign -> -sign.intent().ordinal());
    /// A rule below this weight says little.
    private static final int TELLING = 50;

    record Judged(Intent intent, int weight, List<String> why) {}

    private Intents() {}

    static boolean wantsToBeLeftAlone(String text) {
        return LEAVE_ALONE.in(MASKS.without(Misspelt.mended(text)));
    }

    static Judged judge(Written written) {
        String text = MASKS.without(Misspelt.mended(written.text()));
        List<Sign> signs = Stream.concat(LEAVE_ALONE.hits(text).map(Sign::of), told(text, List.of(written.language())))
                .sorted(HEAVIEST)
                .toList();
        if (signs.isEmpty() || signs.getFirst().weight() < TELLING) {
            signs = told(text, LANGUAGES).sorted(HEAVIEST).toList();
        }
        if (signs.isEmpty()) return new Judged(Intent.UNCLEAR, 0, List.of("no rule recognises these words"));
        Sign best = signs.getFirst();
        return new Judged(
                best.intent(),
                best.weight(),
                signs.stream().limit(4).map(Sign::why).distinct().toList());
    }

    /// English is understood in every mail: people mix it in.
    private static Stream<Sign> told(String text, Collection<String> languages) {
        var read = new LinkedHashSet<String>();
        read.add("en");
        read.addAll(languages);
        read.retainAll(LANGUAGES);
        return Stream.concat(
                read.stream()
                        .flatMap(language ->
                                RULES.getOrDefault(language, NOTHING).hits(text))
                        .map(Sign::of),
                languages.stream().flatMap(language -> Combinations.in(text, language)));
    }

    private static Map<String, Phrases> byLanguage(Predicate<String> labels) {
        var found = new LinkedHashMap<String, Phrases>();
        for (String language : LANGUAGES) {
            found.put(
                    language,
                    new Phrases(Phrases.load("intents-" + language).all().stream()
                            .filter(phrase -> labels.test(phrase.label()))
                            .toList()));
        }
        return found;
    }

    private static Phrases all(Map<String, Phrases> byLanguage) {
        return new Phrases(byLanguage.values().stream()
                .flatMap(phrases -> phrases.all().stream())
                .toList());
    }
}
