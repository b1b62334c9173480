package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.simulation.PlayedLine;
import dev.followthrough.domain.simulation.Simulator;
import dev.followthrough.domain.simulation.Simulator.Scripted;
import dev.followthrough.domain.timing.slot.SlotExplanation;
import dev.followthrough.domain.timing.slot.SlotFinder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One prospect played against a cadence, with the engine that follows up real deals. Time is cranked by
/// hand; a year takes milliseconds.
public final class Trial {
    private static final String BY = "trial";

    private final TrialSlots slots;
    private final Owner owner;
    private final Answers answers;
    private final Simulator simulator;
    private final PriorityQueue<Ahead> ahead =
            new PriorityQueue<>(Comparator.comparing(Ahead::at).thenComparing(Ahead::number));
    private int told;
    private int numbers;
    private String asked = "";

    /// What is to come; of two at one moment the one that was said first.
    private record Ahead(Instant at, int number, Scripted.Happens happens) {}

    /// What a prospect does about a touch that reached them.
    @FunctionalInterface
    public interface Answers {
        Answers NONE = (step, at) -> List.of();

        List<Scripted> to(Step step, Instant at);
    }

    /// @param cadences those that can take over, by name; null for those that cannot
    public Trial(
            CadencePlan plan,
            SequenceState enrolled,
            Surroundings around,
            Owner owner,
            Answers answers,
            Function<String, @Nullable CadencePlan> cadences) {
        this.slots = new TrialSlots(around);
        this.owner = owner;
        this.answers = answers;
        this.simulator = new Simulator(plan, enrolled, new TrialWorld(slots, () -> this, cadences), enrolled.anchor());
    }

    /// Plays on until the horizon or the sequence's end.
    public Trial play(List<Scripted> script, Instant horizon) {
        script.forEach(this::await);
        simulator.runUntil(simulator.now());
        react();
        while (simulator.now().isBefore(horizon) && !state().isFinished()) {
            simulator.runUntil(next(horizon));
            react();
            while (!ahead.isEmpty() && !ahead.element().at().isAfter(simulator.now())) {
                SequenceEvent event = ahead.remove().happens().in(state(), simulator.now());
                if (event != null) simulator.happens(event);
                react();
            }
        }
        return this;
    }

    public SequenceState state() {
        return simulator.state();
    }

    public CadencePlan plan() {
        return simulator.plan();
    }

    public List<PlayedLine> lines() {
        return simulator.played();
    }

    private Instant next(Instant horizon) {
        Instant next = horizon;
        if (!ahead.isEmpty() && ahead.element().at().isBefore(next))
            next = ahead.element().at();
        if (simulator.decision() instanceof Decision.WaitUntil wait && wait.at().isBefore(next)) next = wait.at();
        return next.isBefore(simulator.now()) ? simulator.now() : next;
    }

    private void await(Scripted scripted) {
        ahead.add(new Ahead(scripted.at(), numbers++, scripted.happens()));
    }

    /// What the prospect and the owner do about what has just happened.
    private void react() {
        List<PlayedLine> lines = simulator.played();
        for (; told < lines.size(); told++) {
            PlayedLine line = lines.get(told);
            Step step = line.step();
            if (step == null || !line.touch()) continue;
            answers.to(step, line.story().at()).forEach(this::await);
        }
        Touch touch = state().current();
        if (touch != null) act(touch);
    }

    private void act(Touch touch) {
        String what = inHand(state(), touch);
        if (what.equals(asked)) return;
        asked = what;
        if (touch.stage() == Touch.Stage.AWAITING_REVIEW && owner.approvesAfter() != null) {
            await(new Scripted(
                    simulator.now().plus(owner.approvesAfter()),
                    (state, at) -> isStill(what, state) ? approved(state, at) : null));
        }
        if (touch.stage() == Touch.Stage.WITH_PERSON && owner.doesTasksAfter() != null) {
            Instant due = touch.due().isAfter(simulator.now()) ? touch.due() : simulator.now();
            await(new Scripted(
                    inHours(due.plus(owner.doesTasksAfter()), touch),
                    (state, at) -> isStill(what, state) ? done(state, at) : null));
        }
    }

    private static String inHand(SequenceState state, Touch touch) {
        return state.enrollment() + "/" + touch.ordinal() + "/" + touch.draft() + "/" + touch.stage();
    }

    /// What the owner set out to do may have been done, or have become another touch.
    private static boolean isStill(String what, SequenceState state) {
        Touch touch = state.current();
        return touch != null && inHand(state, touch).equals(what);
    }

    /// Nobody calls at midnight because a draft was approved then, and nobody while they are on leave. Where
    /// calls fit no hour of every zone that a contact may be in, the main one is minded.
    private Instant inHours(Instant from, Touch touch) {
        return firstHour(slots, from, touch)
                .or(() -> firstHour(new TrialSlots(slots.around().inOneZone(from)), from, touch))
                .orElse(from);
    }

    private Optional<Instant> firstHour(TrialSlots asked, Instant from, Touch touch) {
        Step step = plan().step(touch);
        return SlotFinder.first(asked.ask(plan(), state().prospect(), step, false, from, from, List.of()))
                .map(SlotExplanation::due);
    }

    private static @Nullable SequenceEvent approved(SequenceState state, Instant at) {
        Touch touch = state.current();
        return touch == null || touch.stage() != Touch.Stage.AWAITING_REVIEW || touch.draft() == null
                ? null
                : new SequenceEvent.Reviewed(
                        at, touch.ordinal(), touch.draft(), SequenceEvent.Reviewed.Verdict.APPROVED, BY);
    }

    private @Nullable SequenceEvent done(SequenceState state, Instant at) {
        Touch touch = state.current();
        return touch == null || touch.stage() != Touch.Stage.WITH_PERSON
                ? null
                : new SequenceEvent.TaskDone(
                        at, touch.ordinal(), owner.outcomeOn(plan().step(touch).channel()), BY);
    }
}
