package dev.followthrough.domain.timing.free;

import dev.followthrough.domain.timing.calendar.Span;
import java.util.List;

/// When somebody is taken, and what of their calendar could not be understood.
///
/// @param problems one for each event that was left out, in words
public record Busy(List<Span> spans, List<String> problems) {
    public static final Busy NEVER = new Busy(List.of(), List.of());

    public Busy {
        spans = List.copyOf(spans);
        problems = List.copyOf(problems);
    }
}
