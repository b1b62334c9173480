package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Stretches in which nothing may leave.
record Blocked(List<Span> spans, Cause cause, String words) implements Rule {

    /// The least gap before and after each of these times.
    static Blocked around(Collection<Instant> times, Duration gap, String words) {
        List<Span> spans = times.stream()
                .map(time -> new Span(time.minus(gap).plusNanos(1), time.plus(gap)))
                .toList();
        return new Blocked(spans, Cause.GAP, words);
    }

    @Override
    public Verdict at(Instant moment) {
        Instant next = Instant.MAX;
        for (Span span : spans) {
            if (span.contains(moment)) return new Verdict.Refused(cause, words, span.until());
            if (span.from().isAfter(moment) && span.from().isBefore(next)) next = span.from();
        }
        return new Verdict.Fits(next);
    }
}
