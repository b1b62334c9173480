package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.house.TimingSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/// Whoever looks after the deal is at work: its owner, or who stands in for them.
record AtWork(Duty duty, TimingSettings house) implements Rule {
    /// Somebody who works an hour in two months is not waited for.
    private static final Duration FURTHEST = Duration.ofDays(60);

    @Override
    public Verdict at(Instant moment) {
        Optional<Worker> worker = duty.at(moment);
        Instant change = midnight(moment);
        if (worker.isEmpty()) {
            return new Verdict.Refused(
                    Cause.LEAVE,
                    "the leave of " + duty.owner().name() + ", for whom nobody stands in",
                    back(moment, change));
        }
        Worker there = worker.get();
        return switch (new Daily(there.zone(), day -> WorkDay.of(there, day, house)).at(moment)) {
            case Verdict.Fits fits -> new Verdict.Fits(earlier(fits.until(), change));
            case Verdict.Refused no -> new Verdict.Refused(no.cause(), no.words(), earlier(no.until(), change));
        };
    }

    /// The end of a leave that nobody covers; where a stand-in is away too, the next change of that.
    private Instant back(Instant moment, Instant change) {
        ZoneId zone = duty.owner().zone();
        return duty.owner()
                .leaveOn(LocalDate.ofInstant(moment, zone))
                .filter(leave -> leave.coverId() == null)
                .map(leave -> Span.of(leave.until(), zone).until())
                .orElse(change);
    }

    /// When this much working time has passed from now on; empty when it does not in the next weeks.
    Optional<Instant> after(Instant now, Duration work) {
        Duration left = work;
        Instant at = now;
        while (at.isBefore(now.plus(FURTHEST))) {
            switch (at(at)) {
                case Verdict.Refused no -> at = no.until();
                case Verdict.Fits fits -> {
                    Duration stretch = Duration.between(at, fits.until());
                    if (stretch.compareTo(left) >= 0) return Optional.of(at.plus(left));
                    left = left.minus(stretch);
                    at = fits.until();
                }
            }
        }
        return Optional.empty();
    }

    /// Who is on duty may change at midnight, in whichever of their zones it comes first.
    private Instant midnight(Instant moment) {
        return Stream.concat(Stream.of(duty.owner()), duty.others().values().stream())
                .map(Worker::zone)
                .map(zone -> midnight(moment, zone))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant midnight(Instant moment, ZoneId zone) {
        return Span.of(LocalDate.ofInstant(moment, zone), zone).until();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
