package dev.followthrough.api.deal;

import dev.followthrough.api.web.When;
import dev.followthrough.domain.simulation.Outlook;
import dev.followthrough.store.review.Exchanges;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A deal's life on a line of time: meetings, what we sent, what they wrote, and what is planned.
///
/// @param marks in their order; `x` from 0 to [#WIDTH]
/// @param today where now is
/// @param ticks the days that are named below
record DealPicture(List<Mark> marks, double today, List<Tick> ticks) {
    static final int WIDTH = 1000;
    private static final int HALF_A_NAME = 42;
    private static final int MOST_TICKS = 6;
    private static final Duration LEAST = Duration.ofDays(14);

    /// @param kind `meeting`, `sent`, `received`, `task` or `planned`
    record Mark(double x, String kind, String title) {}

    record Tick(double x, String day) {
        /// Where its name has its middle: not so near an edge that it would be cut off.
        public double named() {
            return Math.clamp(x, HALF_A_NAME, WIDTH - HALF_A_NAME);
        }
    }

    /// Something that has its place on the line.
    private record Moment(Instant at, String kind, String title) {}

    static DealPicture of(Timelines.Timeline timeline, List<Exchanges.Exchange> exchanges, When when) {
        List<Moment> moments = new ArrayList<>();
        for (Exchanges.Exchange one : exchanges) {
            String kind = switch (one.kind()) {
                case MEETING -> "meeting";
                case SENT -> "sent";
                case RECEIVED -> "received";
            };
            moments.add(new Moment(one.at(), kind, words(kind) + ": " + one.title() + ", " + when.at(one.at())));
        }
        for (Timelines.Slotted touch : timeline.touches()) {
            if (touch.came() != null && !touch.channel().equals("email"))
                moments.add(new Moment(
                        touch.came(), "task", touch.channel() + ": " + touch.step() + ", " + when.at(touch.came())));
        }
        for (Outlook.Planned planned : timeline.planned()) {
            String title = "planned: " + planned.step() + ", " + when.at(planned.due());
            moments.add(new Moment(planned.due(), "planned", title));
        }
        return of(moments, when);
    }

    private static String words(String kind) {
        return kind.equals("received") ? "they wrote" : kind.equals("sent") ? "we wrote" : "we met";
    }

    private static DealPicture of(List<Moment> moments, When when) {
        moments.sort(Comparator.comparing(Moment::at));
        Instant first =
                moments.isEmpty() ? when.now() : earlier(moments.getFirst().at(), when.now());
        Instant last = moments.isEmpty() ? when.now() : later(moments.getLast().at(), when.now());
        if (Duration.between(first, last).compareTo(LEAST) < 0) last = first.plus(LEAST);
        Instant from = first;
        Duration span = Duration.between(first, last);
        List<Mark> marks = moments.stream()
                .map(one -> new Mark(x(from, span, one.at()), one.kind(), one.title()))
                .toList();
        return new DealPicture(marks, x(from, span, when.now()), ticks(from, span, when));
    }

    private static List<Tick> ticks(Instant from, Duration span, When when) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = from.atZone(when.zone()).toLocalDate().plusDays(1);
        long step = Math.max(1, Math.ceilDiv(span.toDays(), MOST_TICKS));
        for (int n = 0; n < MOST_TICKS; n++) {
            Instant at = day.plusDays(n * step).atStartOfDay(when.zone()).toInstant();
            if (at.isAfter(from.plus(span))) break;
            ticks.add(new Tick(x(from, span, at), when.day(at)));
        }
        return ticks;
    }

    private static double x(Instant from, Duration span, Instant at) {
        double share = (double) Duration.between(from, at).toMillis() / span.toMillis();
        return Math.round((15 + share * (WIDTH - 30)) * 10) / 10.0;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
