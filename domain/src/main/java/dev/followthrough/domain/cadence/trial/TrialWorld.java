package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.PlayedLine;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.SimulatedWorld;
import dev.followthrough.domain.sequence.SlotRule;
import dev.followthrough.domain.sequence.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A kind world that keeps hours and caps: slots are the first moment of the window at which no cap is broken.
final class TrialWorld extends SimulatedWorld {
    private static final Duration TO_READ = Duration.ofDays(1);

    private final ZoneId zone;
    private final Supplier<SequenceState> state;
    private final Supplier<List<PlayedLine>> lines;
    private final Function<String, @Nullable CadencePlan> cadences;

    TrialWorld(
            ZoneId zone,
            Supplier<SequenceState> state,
            Supplier<List<PlayedLine>> lines,
            Function<String, @Nullable CadencePlan> cadences) {
        super(SlotRule.firstOfWindow(zone));
        this.zone = zone;
        this.state = state;
        this.lines = lines;
        this.cadences = cadences;
    }

    @Override
    public @Nullable CadencePlan cadence(String name) {
        return cadences.apply(name);
    }

    @Override
    public SequenceEvent slot(CadencePlan plan, Decision.FindSlot find, Instant now) {
        Instant earliest = find.earliest().isAfter(now) ? find.earliest() : now;
        boolean linked = find.as().options().anchor() == Anchor.WITH_PREVIOUS;
        Instant free = linked
                ? earliest
                : TouchLog.of(lines.get(), find.as().audience())
                        .firstFree(earliest, plan.caps(state.get().prospect()));
        Window hours = Hours.of(plan.window(), find.as().channel());
        Instant due = hours.firstFrom(free.atZone(zone)).toInstant();
        Instant early = find.expectsReview() ? due.minus(TO_READ) : due;
        return new SequenceEvent.SlotFound(
                now,
                find.ordinal(),
                find.step(),
                due,
                early.isBefore(now) ? now : early,
                free.isAfter(earliest)
                        ? "the first moment of the window at which no cap is broken"
                        : "the first moment of the window");
    }
}
