package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.place.ZoneGuess.Sure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A slot's explanation in a sentence.
final class SlotWords {
    /// Nights are no news: they are told when nothing else moved the touch.
    private static final Set<Cause> DULL = EnumSet.of(
            Cause.SPREAD, Cause.WINDOW, Cause.CALL_HOURS, Cause.TEXT_HOURS, Cause.COUNTRY_HOURS, Cause.QUIET);

    private SlotWords() {}

    static String brief(SlotExplanation slot) {
        List<String> parts = new ArrayList<>();
        parts.add(moved(slot));
        if (slot.zone().sure() != Sure.CERTAIN) {
            parts.add("that zone is " + (slot.zone().sure() == Sure.LIKELY ? "likely: " : "a guess: ")
                    + slot.zone().why());
        }
        parts.addAll(slot.notes());
        return ", " + String.join("; ", parts);
    }

    private static String moved(SlotExplanation slot) {
        if (slot.moves().isEmpty()) return "as soon as the cadence allows it";
        Set<String> telling = new LinkedHashSet<>();
        for (Move move : slot.moves()) if (!DULL.contains(move.cause())) telling.add(move.words());
        return telling.isEmpty() ? "in the next hours that fit" : "after " + joined(List.copyOf(telling));
    }

    private static String joined(List<String> words) {
        if (words.size() == 1) return words.getFirst();
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
