package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.sequence.Caps;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Most touches in any seven and any thirty days, counting what has left and what is planned.
///
/// @param times in order
/// @param whose such as `this contact` or `the account`
record CapRule(List<Instant> times, Caps caps, String whose) implements Rule {
    static final Duration WEEK = Duration.ofDays(7);
    static final Duration MONTH = Duration.ofDays(30);

    static CapRule of(Collection<Instant> times, Caps caps, String whose) {
        return new CapRule(times.stream().sorted().toList(), caps, whose);
    }

    @Override
    public Verdict at(Instant moment) {
        Verdict week = within(moment, WEEK, caps.perWeek(), "a week");
        return week instanceof Verdict.Refused
                ? week
                : soonest(week, within(moment, MONTH, caps.perMonth(), "30 days"));
    }

    private static Verdict soonest(Verdict week, Verdict month) {
        return month instanceof Verdict.Fits later && week instanceof Verdict.Fits sooner
                ? new Verdict.Fits(later.until().isBefore(sooner.until()) ? later.until() : sooner.until())
                : month;
    }

    /// The moment is refused if one more touch then would overfill a stretch of this length: the one that ends with
    /// it, or one that ends with a planned touch after it. Until the next change of the count it stays as it is.
    private Verdict within(Instant moment, Duration length, int most, String days) {
        boolean full = isFull(moment, moment, length, most)
                || times.stream()
                        .filter(end -> end.isAfter(moment) && end.isBefore(moment.plus(length)))
                        .anyMatch(end -> isFull(end, moment, length, most));
        Instant change = nextChange(moment, length);
        if (!full) return new Verdict.Fits(change);
        return new Verdict.Refused(Cause.CAP, "the cap of " + most + " in " + days + " for " + whose, change);
    }

    private boolean isFull(Instant end, Instant moment, Duration length, int most) {
        Instant start = end.minus(length);
        long there = times.stream()
                .filter(time -> time.isAfter(start) && !time.isAfter(end))
                .count();
        return moment.isAfter(start) && there >= most;
    }

    private Instant nextChange(Instant moment, Duration length) {
        return times.stream()
                .flatMap(time -> List.of(time.minus(length), time, time.plus(length)).stream())
                .filter(change -> change.isAfter(moment))
                .min(Instant::compareTo)
                .orElse(moment.plus(MONTH));
    }
}
