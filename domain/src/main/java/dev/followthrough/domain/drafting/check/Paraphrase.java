package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.mention.Span;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A secret said in other order or with words between: most of its own words stand in one sentence. Its own words
/// are those that no fact for the customer has and that are not everybody's.
final class Paraphrase {
    private static final Set<String> SMALL = WordLists.of("small-words.txt");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]{4,}");
    private static final int STEM = 6;
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_PAIRS = 6;
    private static final double MOST = 0.75;

    private Paraphrase() {}

    static Optional<String> of(Sheet sheet, String secret, String shown) {
        boolean han = Names.isHan(secret);
        Set<String> own = han ? pairs(secret) : words(secret);
        own.removeAll(han ? pairs(shown) : words(shown));
        if (own.size() < (han ? FEWEST_PAIRS : FEWEST_WORDS)) return Optional.empty();
        for (Span sentence : sheet.sentences()) {
            Set<String> said = han ? pairs(sentence.in(sheet.text())) : words(sentence.in(sheet.text()));
            said.retainAll(own);
            if (said.size() >= (own.size() > FEWEST_WORDS ? own.size() * MOST : own.size()))
                return Optional.of(sheet.quote(sentence));
        }
        return Optional.empty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(match -> {
            String word = match.group();
            if (!SMALL.contains(word)) words.add(word.substring(0, Math.min(word.length(), STEM)));
        });
        return words;
    }

    /// Chinese signs, two by two.
    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++)
            if (Names.isHan(text.substring(i, i + 1)) && Names.isHan(text.substring(i + 1, i + 2)))
                pairs.add(text.substring(i, i + 2));
        return pairs;
    }
}
