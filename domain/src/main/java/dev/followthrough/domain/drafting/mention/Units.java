package dev.followthrough.domain.drafting.mention;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two nouns behind numbers count the same: `depots` and `regional depot` do.
final class Units {
    private Units() {}

    static boolean areSame(String one, String other) {
        if (isHan(one) || isHan(other)) return one.startsWith(other) || other.startsWith(one) || shareHan(one, other);
        Set<String> words = words(one);
        return words(other).stream().anyMatch(words::contains);
    }

    private static boolean isHan(String unit) {
        return unit.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static boolean shareHan(String one, String other) {
        return one.length() > 1 && other.length() > 1 && one.substring(0, 2).equals(other.substring(0, 2));
    }

    private static Set<String> words(String unit) {
        return Arrays.stream(unit.split("[ -]")).map(Units::singular).collect(Collectors.toSet());
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) return word.substring(0, word.length() - 3) + "y";
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
