package dev.followthrough.domain.simulation;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.Moved;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StoryLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows up a deal without Temporal, a database or a clock: the same [Sequence], over a scripted prospect,
/// in a [SimulatedWorld] that answers at once. Time is cranked by hand.
public final class Simulator {
    /// More steps than this at one moment are a defect of the engine or of the world.
    private static final int MOST_AT_ONCE = 1_000;

    private final SimulatedWorld world;
    private final List<PlayedLine> played = new ArrayList<>();
    private Sequence sequence;
    private SequenceState state;
    private Instant now;

    public Simulator(CadencePlan plan, SequenceState state, SimulatedWorld world, Instant now) {
        this.sequence = new Sequence(plan);
        this.state = state;
        this.world = world;
        this.now = now;
    }

    /// What the script has happen, and when. It may look at the sequence first: who approves a draft has to
    /// name it.
    public record Scripted(Instant at, Happens happens) {
        @FunctionalInterface
        public interface Happens {
            /// @return null: in this state nothing happens
            @Nullable
            SequenceEvent in(SequenceState state, Instant at);
        }

        public static Scripted at(Instant at, SequenceEvent event) {
            return new Scripted(at, (state, moment) -> event);
        }
    }

    /// Plays a whole script, up to the horizon or to the sequence's end.
    public void play(List<Scripted> script, Instant horizon) {
        Deque<Scripted> ahead = new ArrayDeque<>(
                script.stream().sorted(Comparator.comparing(Scripted::at)).toList());
        while (!ahead.isEmpty() && !ahead.getFirst().at().isAfter(horizon)) {
            Scripted line = ahead.removeFirst();
            runUntil(line.at());
            SequenceEvent event = line.happens().in(state, line.at());
            if (event != null) happens(event);
        }
        runUntil(horizon);
    }

    /// Something comes from outside, now; the sequence does what follows from it at once.
    public void happens(SequenceEvent event) {
        hear(event);
        runUntil(now);
    }

    /// Cranks the clock, and does everything that falls due on the way.
    public void runUntil(Instant until) {
        int atOnce = 0;
        while (true) {
            Decision decision = decision();
            if (decision instanceof Decision.Finish finish) {
                if (!state.isFinished()) hear(new SequenceEvent.Ended(now, finish.reason()));
                break;
            }
            if (decision instanceof Decision.HandOver over && handsOver(over)) continue;
            Instant wake = wake(decision);
            if (wake == null) {
                hear(world.answer(sequence.plan(), decision, now));
                if (++atOnce > MOST_AT_ONCE) throw new IllegalStateException("turns on the spot: " + decision);
                continue;
            }
            if (wake.isAfter(until)) break;
            now = wake;
            atOnce = 0;
        }
        if (until.isAfter(now)) now = until;
    }

    /// Another cadence goes on where this one ends, if the world knows it.
    private boolean handsOver(Decision.HandOver over) {
        CadencePlan next = world.cadence(over.to());
        if (next == null) return false;
        SequenceState enrolled = state.enrolledNext(now);
        hear(new SequenceEvent.HandedOver(now, over.to(), over.why()));
        sequence = new Sequence(next);
        state = enrolled;
        return true;
    }

    /// What the sequence would do now.
    public Decision decision() {
        return sequence.next(state, now);
    }

    public SequenceState state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    public List<StoryLine> timeline() {
        return played.stream().map(PlayedLine::story).toList();
    }

    /// The timeline, each line with the step that it is about.
    public List<PlayedLine> played() {
        return List.copyOf(played);
    }

    /// The cadence version that the deal is on now.
    public CadencePlan plan() {
        return sequence.plan();
    }

    /// @return null: there is something to do at once
    private static @Nullable Instant wake(Decision decision) {
        return switch (decision) {
            case Decision.WaitUntil wait -> wait.at();
            case Decision.WaitForSomebody ignored -> Instant.MAX;
            default -> null;
        };
    }

    private void hear(SequenceEvent event) {
        SequenceState before = state;
        Sequence heardBy = sequence;
        Moved moved = sequence.on(before, event);
        state = moved.state();
        sequence = sequence.after(event);
        boolean touched = !before.prospect().tried().equals(state.prospect().tried());
        for (StoryLine line : moved.story()) {
            Step step = heardBy.stepInHand(state.current() == null ? before : state, line.at());
            played.add(PlayedLine.of(line, heardBy.plan().name(), step, touched));
        }
    }
}
