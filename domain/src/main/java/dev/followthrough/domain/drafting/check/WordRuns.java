package dev.followthrough.domain.drafting.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words that two texts have in a row. Five words, or six Chinese characters, are no accident.
final class WordRuns {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}'&&[^\\p{IsHan}]]+");
    private static final int WORDS = 5;
    private static final int SIGNS = 6;

    private WordRuns() {}

    /// @return the first run of `text` that `secret` has and `shown` has not
    static Optional<String> shared(String text, String secret, String shown) {
        int length = Names.isHan(secret) ? SIGNS : WORDS;
        Set<String> runs = runs(secret, length);
        if (runs.isEmpty()) return Optional.empty();
        runs.removeAll(runs(shown, length));
        List<MatchResult> words = WORD.matcher(text).results().toList();
        for (int i = 0; i + length <= words.size(); i++) {
            if (runs.contains(run(words, i, length)))
                return Optional.of(text.substring(
                        words.get(i).start(), words.get(i + length - 1).end()));
        }
        return Optional.empty();
    }

    /// Where `value` stands as words of its own; -1: nowhere.
    static int indexOf(String text, String value) {
        boolean han = Names.isHan(value);
        for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            int end = at + value.length();
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (han || starts && ends) return at;
        }
        return -1;
    }

    private static Set<String> runs(String text, int length) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + length <= words.size(); i++) runs.add(run(words, i, length));
        return runs;
    }

    private static String run(List<MatchResult> words, int from, int length) {
        StringBuilder run = new StringBuilder();
        for (int i = from; i < from + length; i++)
            run.append(words.get(i).group().toLowerCase(Locale.ROOT)).append(' ');
        return run.toString();
    }
}
