package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When both sides are at work and nothing else is on: the same rules that a call must keep.
public final class CommonHours {
    private CommonHours() {}

    /// @param ask   a call; its caps do not count
    /// @param busy  when the owner is taken
    /// @param until how far to look
    /// @return in order
    public static List<Span> of(SlotAsk ask, List<Span> busy, Instant until) {
        List<Rule> rules = new ArrayList<>(Rules.ofPeople(ask));
        rules.add(new Blocked(busy, Cause.OWNER, "another event"));
        return SlotFinder.stretches(ask, rules, until, Integer.MAX_VALUE).stream()
                .map(stretch -> new Span(stretch.from(), stretch.until()))
                .toList();
    }
}
