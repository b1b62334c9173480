package dev.followthrough.domain.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A contact of a deal as its meetings name them: by the whole name or, where no other contact has it too, by a part.
///
/// @param others names of the deal's other contacts
public record Speaker(String name, List<String> others) {
    private static final int SHORTEST_OBJECTION = 20;
    private static final int SHORTEST_IN_CHINESE = 8;

    public Speaker {
        others = List.copyOf(others);
    }

    public boolean is(@Nullable String who) {
        return who != null
                && !who.isBlank()
                && fits(name, who)
                && others.stream().noneMatch(other -> fits(other, who));
    }

    /// Whether they said these words themselves, at a length that says something alone. A note that names them
    /// ("Freya worries about the price") is ours about them.
    public boolean said(Noted noted) {
        return is(noted.who()) && !names(noted.quote()) && !noted.text().endsWith("…") && isWhole(noted.text());
    }

    private static boolean fits(String name, String who) {
        return isHan(name) ? name.contains(who.strip()) : words(name).containsAll(words(who));
    }

    private boolean names(String quote) {
        if (isHan(name)) return quote.contains(name) || name.length() > 2 && quote.contains(name.substring(1));
        Set<String> words = words(quote);
        return words(name).stream().anyMatch(words::contains);
    }

    private static boolean isWhole(String text) {
        return text.length() >= (isHan(text) ? SHORTEST_IN_CHINESE : SHORTEST_OBJECTION);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
