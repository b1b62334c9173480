package dev.followthrough.domain.drafting.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;

/// One way to say something, with slots for what is known.
///
/// @param fixed its own words between the slots, by which it is found again
record Line(LineGroup group, String text, List<Slot> slots, List<String> fixed) {
    private static final int TELLING = 6;

    static Line of(LineGroup group, String text) {
        List<Slot> slots = new ArrayList<>();
        List<String> fixed = new ArrayList<>();
        Matcher slot = Slot.WRITTEN.matcher(text);
        int end = 0;
        while (slot.find()) {
            slots.add(new Slot(slot.group(1), slot.group(2) == null ? "" : slot.group(2)));
            fixed.add(text.substring(end, slot.start()));
            end = slot.end();
        }
        fixed.add(text.substring(end));
        return new Line(
                group,
                text,
                List.copyOf(slots),
                fixed.stream().filter(part -> !part.isEmpty()).toList());
    }

    /// @param known gives nothing when a slot cannot be filled: then the line cannot be said
    /// @param voice how the house says the line's own words
    Optional<String> filled(Function<Slot, Optional<String>> known, Function<String, String> voice) {
        StringBuilder filled = new StringBuilder();
        Matcher slot = Slot.WRITTEN.matcher(text);
        int end = 0;
        int i = 0;
        while (slot.find()) {
            Optional<String> words = known.apply(slots.get(i++));
            if (words.isEmpty()) return Optional.empty();
            filled.append(voice.apply(text.substring(end, slot.start()))).append(words.get());
            end = slot.end();
        }
        return Optional.of(filled.append(voice.apply(text.substring(end))).toString());
    }

    /// Whether a text has this line, whatever stood in its slots; of a line with hardly a word of its own
    /// nobody can tell.
    boolean isIn(String earlier) {
        if (fixed.stream().mapToInt(String::length).sum() < TELLING) return false;
        int at = 0;
        for (String part : fixed) {
            at = earlier.indexOf(part, at);
            if (at < 0) return false;
            at += part.length();
        }
        return true;
    }
}
