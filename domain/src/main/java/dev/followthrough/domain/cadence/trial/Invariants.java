package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.PlayedLine;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What holds for every timeline, whatever anybody did: nothing after a stop, nothing outside hours, gaps and caps
/// kept, and a reason for each line.
final class Invariants {
    private final CadencePlan plan;
    private final Prospect prospect;
    private final ZoneId zone;
    private final List<String> broken = new ArrayList<>();
    private final Map<Audience, List<Instant>> touches = new EnumMap<>(Audience.class);

    private Invariants(CadencePlan plan, Prospect prospect, ZoneId zone) {
        this.plan = plan;
        this.prospect = prospect;
        this.zone = zone;
    }

    static List<String> brokenBy(List<PlayedLine> lines, CadencePlan plan, Prospect prospect, ZoneId zone) {
        var check = new Invariants(plan, prospect, zone);
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
        return Hours.of(plan.window(), step.channel()).contains(at.atZone(zone));
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
