package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.FollowUp;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.simulation.Simulator.Scripted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A cadence, a world and a script, drawn by a seed. At the horizon a person stops the deal, so that its
/// whole story is told.
final class RandomScript {
    private static final int WORDS = 9;

    private final long seed;
    private final CadencePlan plan;

    RandomScript(long seed) {
        this.seed = seed;
        this.plan = plan(new Random(seed));
    }

    CadencePlan plan() {
        return plan;
    }

    void prepare(ScriptedAnswers answers) {
        Random random = new Random(seed + 1);
        plan.steps().stream().filter(step -> random.nextInt(3) == 0).forEach(step -> answers.sensitive.add(step.id()));
        for (int n = random.nextInt(3); n > 0; n--) {
            answers.refusals.add(GateReason.values()[random.nextInt(GateReason.values().length)]);
        }
        for (int n = 0; n < 3; n++) answers.results.add(result(random.nextInt(6)));
    }

    /// @param heard takes what happened, in order
    List<Scripted> lines(Instant horizon, Consumer<SequenceEvent> heard) {
        Random random = new Random(seed + 2);
        List<Scripted> lines = new ArrayList<>();
        Instant at = FollowedDeal.MONDAY;
        for (int n = 0; n < WORDS; n++) {
            at = at.plus(Duration.ofMinutes(37 + random.nextInt(7 * 24 * 60)));
            int kind = random.nextInt(17);
            int turn = random.nextInt(1_000);
            lines.add(new Scripted(at, (state, moment) -> noted(event(kind, turn, state, moment), heard)));
        }
        lines.removeIf(line -> !line.at().isBefore(horizon));
        lines.add(new Scripted(horizon, (state, moment) -> noted(new SequenceEvent.Stopped(moment, "ann"), heard)));
        return lines;
    }

    private static @Nullable SequenceEvent noted(@Nullable SequenceEvent event, Consumer<SequenceEvent> heard) {
        if (event != null) heard.accept(event);
        return event;
    }

    private static CadencePlan plan(Random random) {
        Plans plan = Plans.aPlan();
        int day = 0;
        for (int n = 1; n <= 4; n++) {
            String id = "step-" + n;
            switch (random.nextInt(6)) {
                case 0, 1 -> plan.reviewedMail(id, day);
                case 2 -> plan.call(id, day);
                case 3 -> plan.mailWhen(id, day, Happened.values()[random.nextInt(3)]);
                default -> plan.mail(id, day);
            }
            day += 1 + random.nextInt(20);
        }
        return (random.nextBoolean() ? plan.hurriesAfter(Happened.SURGE) : plan).build();
    }

    private static ScriptedAnswers.MailIs result(int dice) {
        return switch (dice) {
            case 0 -> ScriptedAnswers.MailIs.UNKNOWN;
            case 1 -> ScriptedAnswers.MailIs.REFUSED;
            default -> ScriptedAnswers.MailIs.SENT;
        };
    }

    private static FollowUp owed(int turn, Instant at) {
        Instant held = at.minus(Duration.ofHours(turn % 150));
        return FollowUp.owed(held, held.plus(Duration.ofHours(2)), held.plus(Duration.ofHours(4)));
    }

    private @Nullable SequenceEvent event(int kind, int turn, SequenceState state, Instant at) {
        Instant soon = at.plus(Duration.ofHours(1 + turn % 400));
        return switch (kind) {
            case 0 ->
                new SequenceEvent.Replied(
                        at,
                        turn % 9 == 0 ? Intent.NO : Intent.QUESTION,
                        null,
                        turn % 2 == 0 ? null : at.plus(Duration.ofHours(4)));
            case 1 -> new SequenceEvent.OutOfOffice(at, turn % 4 == 0 ? null : soon);
            case 2 -> new SequenceEvent.Engaged(at, turn % 4 == 3 ? Happened.SURGE : Happened.values()[turn % 4]);
            case 3 -> new SequenceEvent.MeetingHeld(at, turn % 3 == 0 ? null : owed(turn, at));
            case 4 -> new SequenceEvent.Paused(at, turn % 2 == 0 ? null : soon, "ann");
            case 5 ->
                turn % 2 == 0
                        ? new SequenceEvent.Skipped(at, "ann")
                        : new SequenceEvent.Overridden(at, Plans.byPhone(), "ann");
            case 6 -> new SequenceEvent.Rescheduled(at, soon, "ann");
            case 7 -> new SequenceEvent.TakenOver(at, "ann");
            case 8 -> new SequenceEvent.HandedBack(at, "ann");
            case 9 -> new SequenceEvent.TaskDone(at, state.ordinal(), turn % 2 == 0 ? "answered" : "no-answer", "ann");
            case 10 -> new SequenceEvent.OutcomeSettled(at, state.ordinal(), turn % 2 == 0, "ann");
            case 11, 12, 13 -> decided(turn, state, at);
            case 14 ->
                new SequenceEvent.Migrated(
                        at, plan(new Random(seed + turn)).published(2 + turn), Map.of(), null, "ann");
            default -> new SequenceEvent.Resumed(at, "ann");
        };
    }

    private static @Nullable SequenceEvent decided(int turn, SequenceState state, Instant at) {
        Touch touch = state.current();
        if (touch == null || touch.draft() == null) return null;
        Verdict verdict = turn % 5 == 0 ? Verdict.values()[turn % Verdict.values().length] : Verdict.APPROVED;
        return new SequenceEvent.Reviewed(at, touch.ordinal(), touch.draft(), verdict, "ann");
    }
}
