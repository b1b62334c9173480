package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.simulation.PlayedLine;
import dev.followthrough.domain.timing.calendar.Hours;
import dev.followthrough.domain.timing.place.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What holds for every timeline, whatever anybody did: nothing after a stop, nothing outside hours or on a
/// day that is free where the contact lives, gaps and caps kept, and a reason for each line. It shares no
/// code with the slot finder.
final class Invariants {
    private final CadencePlan plan;
    private final Prospect prospect;
    private final Surroundings around;
    private final List<String> broken = new ArrayList<>();
    private final Map<Audience, List<Instant>> touches = new EnumMap<>(Audience.class);

    private Invariants(CadencePlan plan, Prospect prospect, Surroundings around) {
        this.plan = plan;
        this.prospect = prospect;
        this.around = around;
    }

    static List<String> brokenBy(List<PlayedLine> lines, CadencePlan plan, Prospect prospect, Surroundings around) {
        var check = new Invariants(plan, prospect, around);
        check.all(lines);
        return check.broken;
    }

    private void all(List<PlayedLine> lines) {
        boolean stopped = false;
        Instant last = null;
        for (PlayedLine line : lines) {
            if (line.story().why().isBlank()) breaks(line, "no reason");
            if (line.touch()) {
                Step step = Objects.requireNonNull(line.step());
                Instant at = line.story().at();
                if (stopped) breaks(line, "after a stop");
                if (!isInHours(step, at)) breaks(line, "outside hours");
                free(at).ifPresent(day -> breaks(line, "on " + day));
                boolean linked = step.options().anchor() == Anchor.WITH_PREVIOUS;
                if (!linked && last != null && Duration.between(last, at).compareTo(plan.leastGap(prospect)) < 0)
                    breaks(line, "before the least gap was over");
                if (!linked) isWithinCaps(line, step);
                last = at;
            }
            stopped |= line.story().what().equals("stopped");
        }
    }

    private boolean isInHours(Step step, Instant at) {
        ZonedDateTime local = at.atZone(around.contactZone(at));
        Hours calls = around.house().calls();
        LocalTime time = local.toLocalTime();
        boolean mayRing = step.channel() != Channel.PHONE
                || isRoundTheClock()
                || !time.isBefore(calls.from()) && time.isBefore(calls.until());
        return plan.window().contains(local) && mayRing;
    }

    private Optional<String> free(Instant at) {
        Place place = around.contact(at).place();
        LocalDate day = LocalDate.ofInstant(at, around.contactZone(at));
        if (place.country() == null || isRoundTheClock()) return Optional.empty();
        return around.house().weekend(place.country()).contains(day.getDayOfWeek())
                ? Optional.of("a weekend")
                : around.house().holiday(day, place);
    }

    /// Whoever wants no hours minds no calendar either.
    private boolean isRoundTheClock() {
        return plan.window().days().size() == DayOfWeek.values().length
                && plan.window().from().equals(LocalTime.MIN)
                && !plan.window().until().isBefore(LocalTime.of(23, 59));
    }

    private void isWithinCaps(PlayedLine line, Step step) {
        List<Instant> theirs = touches.computeIfAbsent(step.audience(), none -> new ArrayList<>());
        theirs.add(line.story().at());
        Caps caps = plan.caps(prospect);
        if (within(theirs, Duration.ofDays(7)) > caps.perWeek()) breaks(line, "more than the week's cap");
        if (within(theirs, Duration.ofDays(30)) > caps.perMonth()) breaks(line, "more than the month's cap");
    }

    private static long within(List<Instant> touches, Duration span) {
        Instant since = touches.getLast().minus(span);
        return touches.stream().filter(touch -> touch.isAfter(since)).count();
    }

    private void breaks(PlayedLine line, String what) {
        broken.add(what + ": " + line.story().what() + " at " + line.story().at());
    }
}
