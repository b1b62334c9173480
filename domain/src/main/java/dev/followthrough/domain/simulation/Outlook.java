package dev.followthrough.domain.simulation;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.TaskOutcome;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.sequence.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a sequence would do from here on if nothing happened, and what would change it (N4). Found by playing
/// it on ([Simulator]): owners approve in time, mails arrive, the prospect keeps silent.
public final class Outlook {
    private Outlook() {}

    /// @param why     why this touch then
    /// @param changes what the prospect could do, and what it would make of the touch
    public record Planned(
            Instant due, String step, Channel channel, String angle, boolean review, String why, List<Change> changes) {
        public Planned {
            changes = List.copyOf(changes);
        }
    }

    public record Change(String when, String then) {}

    /// @return the touches that would be made until the horizon, in order
    public static List<Planned> of(
            CadencePlan plan, SequenceState state, Instant now, Instant horizon, SlotRule slots) {
        var world = new Foreseen(slots);
        var simulator = new Simulator(plan, state, world, now);
        simulator.runUntil(now);
        while (simulator.now().isBefore(horizon)) {
            Touch touch = simulator.state().current();
            if (touch != null && touch.stage() == Touch.Stage.AWAITING_REVIEW && touch.draft() != null) {
                simulator.happens(new SequenceEvent.Reviewed(
                        simulator.now(),
                        touch.ordinal(),
                        touch.draft(),
                        SequenceEvent.Reviewed.Verdict.APPROVED,
                        "outlook"));
            } else if (touch != null && touch.stage() == Touch.Stage.WITH_PERSON) {
                simulator.happens(new SequenceEvent.TaskDone(
                        simulator.now(), touch.ordinal(), TaskOutcome.NO_ANSWER.word(), "outlook"));
            } else if (simulator.decision() instanceof Decision.WaitUntil wait
                    && !wait.at().isAfter(horizon)) {
                simulator.runUntil(wait.at());
            } else {
                break;
            }
        }
        return world.planned.stream()
                .filter(planned -> !planned.due().isAfter(horizon))
                .toList();
    }

    private static List<Change> changes(CadencePlan plan, Step step) {
        Stream<Variant> general = step.saysOneThing() ? Stream.empty() : plan.options().adapt().stream();
        return Stream.concat(step.variants().stream(), general)
                .filter(rule -> rule.when() != null && rule.silent() == null)
                .map(rule -> change(rule, step))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable Change change(Variant rule, Step step) {
        if (rule.when() == null) return null;
        List<String> then = new ArrayList<>();
        String changes = rule.changes(step);
        if (!changes.isEmpty()) then.add(changes);
        if (rule.sooner() != null) then.add("sooner");
        if (rule.tellOwner() != null) then.add("its owner is told");
        return then.isEmpty() ? null : new Change(rule.when().inWords(), String.join(", ", then));
    }

    private static final class Foreseen extends SimulatedWorld {
        final List<Planned> planned = new ArrayList<>();

        Foreseen(SlotRule slots) {
            super(slots);
        }

        @Override
        public SequenceEvent slot(CadencePlan plan, Decision.FindSlot find, Instant now) {
            var found = (SequenceEvent.SlotFound) super.slot(plan, find, now);
            if (!find.moves()) {
                Step step = find.as();
                planned.add(new Planned(
                        found.due(),
                        step.id(),
                        step.channel(),
                        step.angle(),
                        step.review() == ReviewPolicy.ALWAYS,
                        found.why(),
                        changes(plan, step)));
            }
            return found;
        }
    }
}
