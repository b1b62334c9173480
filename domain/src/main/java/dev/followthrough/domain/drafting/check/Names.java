package dev.followthrough.domain.drafting.check;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names in a form in which two spellings of one person meet: lower case, without accents and possessive.
final class Names {
    private Names() {}

    static String bare(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replaceAll("'s$|s'$", "")
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    static Set<String> words(String text) {
        return Arrays.stream(text.split("[\\s,/&()\"-]+"))
                .map(Names::bare)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    /// With the pieces of `d'Or`, so that each may stand alone.
    static Set<String> pieces(String text) {
        Set<String> pieces = new HashSet<>(words(text));
        pieces.addAll(words(text.replace('\'', ' ')));
        return pieces;
    }

    static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
