package dev.followthrough.domain.sequence;

import dev.followthrough.domain.sequence.SequenceEvent.OptedOut.Scope;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.domain.simulation.SimulatedWorld;
import dev.followthrough.domain.simulation.SlotRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Anything that could happen to a sequence: mostly what follows from its decision, often something from
/// outside, at times a report of a touch that is over or never was.
final class RandomEvents {
    private final Random random;
    private final RandomPlans versions;
    private CadencePlan plan;
    private final SimulatedWorld world = new SimulatedWorld(SlotRule.firstOfWindow(ZoneOffset.UTC));
    private final List<SequenceEvent> past = new ArrayList<>();
    private int drafts;

    RandomEvents(Random random, CadencePlan plan) {
        this.random = random;
        this.plan = plan;
        this.versions = new RandomPlans(random);
    }

    SequenceEvent next(SequenceState state, Decision decision, Instant now) {
        SequenceEvent event = switch (random.nextInt(10)) {
            case 0, 1 -> outside(state, now);
            case 2 -> report(random.nextInt(state.ordinal() + 3), state.nextStep(), now);
            case 3 -> past.isEmpty() ? outside(state, now) : past.get(random.nextInt(past.size()));
            default -> following(state, decision, now);
        };
        past.add(event);
        if (event instanceof SequenceEvent.Migrated moved) plan = moved.plan();
        return event;
    }

    private SequenceEvent following(SequenceState state, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.WaitUntil ignored -> decided(state, now);
            case Decision.WaitForSomebody ignored ->
                state.current() != null
                        ? new SequenceEvent.TaskDone(now, state.ordinal(), outcome(), "ann")
                        : freed(state, now);
            case Decision.Finish finish -> new SequenceEvent.Ended(now, finish.reason());
            case Decision.PrepareTouch prepare -> prepared(prepare.touch().ordinal(), now);
            case Decision.HandOver over when random.nextInt(3) == 0 -> new SequenceEvent.NoSuchCadence(now, over.to());
            case Decision.Send send -> sent(send.touch().ordinal(), now);
            default -> world.answer(plan, decision, now);
        };
    }

    private SequenceEvent freed(SequenceState state, Instant now) {
        if (state.phase() instanceof Phase.Held held && held.rejected() != null && random.nextBoolean()) {
            Touch rejected = held.rejected().touch();
            String draft = String.valueOf(rejected.draft());
            return new SequenceEvent.Reviewed(now, rejected.ordinal(), draft, Verdict.TAKEN_BACK, "ann");
        }
        boolean doubted = state.phase() instanceof Phase.Held held && held.reason() == HoldReason.UNKNOWN_OUTCOME;
        return doubted && random.nextBoolean()
                ? new SequenceEvent.OutcomeSettled(now, state.ordinal(), true, "copy in Sent")
                : new SequenceEvent.Resumed(now, "ann");
    }

    private SequenceEvent decided(SequenceState state, Instant now) {
        Touch touch = state.current();
        if (touch == null || touch.draft() == null) return new SequenceEvent.Engaged(now, Happened.OPENED);
        if (random.nextInt(5) == 0) return new SequenceEvent.Edited(now, touch.ordinal(), "draft-" + ++drafts, "ann");
        Verdict verdict =
                random.nextInt(3) > 0 ? Verdict.APPROVED : Verdict.values()[random.nextInt(Verdict.values().length)];
        return new SequenceEvent.Reviewed(now, touch.ordinal(), touch.draft(), verdict, "ann");
    }

    private SequenceEvent prepared(int ordinal, Instant now) {
        List<String> reasons = random.nextInt(3) == 0 ? List.of("it names a price") : List.of();
        return random.nextInt(12) == 0
                ? new SequenceEvent.PreparationFailed(now, ordinal, HoldReason.DRAFTING_FAILED)
                : new SequenceEvent.Prepared(now, ordinal, "draft-" + ++drafts, reasons, "the test");
    }

    private SequenceEvent sent(int ordinal, Instant now) {
        return switch (random.nextInt(8)) {
            case 0 -> new SequenceEvent.Left(now, ordinal, false);
            case 1 -> new SequenceEvent.Refused(now, ordinal, "550");
            case 2, 3 ->
                new SequenceEvent.GateClosed(
                        now,
                        ordinal,
                        GateReason.values()[random.nextInt(GateReason.values().length)],
                        random.nextBoolean() ? null : now.plus(Duration.ofMinutes(random.nextInt(60))));
            default -> new SequenceEvent.Left(now, ordinal, true);
        };
    }

    /// Of a touch that need not be the one in hand.
    private SequenceEvent report(int ordinal, int step, Instant now) {
        return switch (random.nextInt(18)) {
            case 14 -> new SequenceEvent.Shaped(now, ordinal, wish(), "late");
            case 15 -> new SequenceEvent.OwnerTold(now);
            case 16 -> new SequenceEvent.HandedOver(now, "nurture@1", "late");
            case 17 -> new SequenceEvent.NoSuchCadence(now, "nurture");
            case 0 -> new SequenceEvent.SlotFound(now, ordinal, step, now, now, "late");
            case 1 -> new SequenceEvent.NoSlot(now, random.nextInt(step + 2), HoldReason.NO_CONTACT);
            case 2 -> new SequenceEvent.StepSkipped(now, random.nextInt(step + 2), "late");
            case 3 -> prepared(ordinal, now);
            case 4 -> new SequenceEvent.ReviewOpened(now, ordinal);
            case 5 -> new SequenceEvent.OwnerReminded(now, ordinal);
            case 6 -> new SequenceEvent.DelegateAsked(now, ordinal);
            case 7 -> new SequenceEvent.ReviewExpired(now, ordinal);
            case 8 -> new SequenceEvent.GivenToOwner(now, ordinal);
            case 9 -> sent(ordinal, now);
            case 10 -> new SequenceEvent.TaskDone(now, ordinal, outcome(), "ann");
            case 11 -> new SequenceEvent.PauseEnded(now);
            case 12 -> new SequenceEvent.Edited(now, ordinal, "draft-" + ++drafts, "ann");
            default -> new SequenceEvent.OutcomeSettled(now, ordinal, random.nextBoolean(), "ann");
        };
    }

    private SequenceEvent outside(SequenceState state, Instant now) {
        Instant soon = now.plus(Duration.ofHours(random.nextInt(400) - 20));
        return switch (random.nextInt(33)) {
            case 0 ->
                new SequenceEvent.Replied(
                        now,
                        intent(),
                        random.nextBoolean() ? null : soon,
                        random.nextBoolean() ? null : now.plus(Duration.ofHours(4)));
            case 1 -> new SequenceEvent.OptedOut(now, rarely() ? Scope.ALL : Scope.MARKETING);
            case 2 -> new SequenceEvent.Bounced(now, rarely());
            case 3 -> rarely() ? new SequenceEvent.DealChanged(now, StopReason.DEAL_LOST) : opened(now);
            case 4 -> new SequenceEvent.ConsentChanged(now, !rarely());
            case 5 -> rarely() ? new SequenceEvent.Stopped(now, "ann") : opened(now);
            case 6, 7 -> new SequenceEvent.OutOfOffice(now, random.nextInt(4) == 0 ? null : soon);
            case 8, 9 -> new SequenceEvent.Engaged(now, Happened.values()[random.nextInt(Happened.values().length)]);
            case 10 -> new SequenceEvent.MeetingHeld(now, random.nextBoolean() ? null : owed(now));
            case 11, 12 -> new SequenceEvent.Paused(now, random.nextBoolean() ? null : soon, "ann");
            case 13 -> new SequenceEvent.Skipped(now, "ann");
            case 14 -> new SequenceEvent.Rescheduled(now, soon, "ann");
            case 15 -> new SequenceEvent.TakenOver(now, "ann");
            case 16 -> new SequenceEvent.HandedBack(now, "ann");
            case 17 -> decided(state, now);
            case 18 -> new SequenceEvent.Overridden(now, wish(), "ann");
            case 19 -> new SequenceEvent.DateSet(now, Anchor.RENEWAL, soon.plus(Duration.ofDays(30)));
            case 20 -> new SequenceEvent.DateSet(now, Anchor.EVENT, soon);
            case 21 -> new SequenceEvent.Rated(now, "enterprise", rarely() ? null : "high", Set.of("competitor"));
            case 22, 23 ->
                new SequenceEvent.ConsentChanged(
                        now, random.nextBoolean(), Channel.values()[random.nextInt(6)], people());
            case 24 -> new SequenceEvent.OwnershipContested(now);
            case 25 -> rarely() ? new SequenceEvent.Listed(now) : opened(now);
            case 26 -> moved(state, now);
            default -> new SequenceEvent.Resumed(now, "ann");
        };
    }

    /// To another version, some of whose steps are known; or, at times, back to where it stood.
    private SequenceEvent moved(SequenceState state, Instant now) {
        if (random.nextInt(4) == 0) return new SequenceEvent.Migrated(now, plan, Map.of(), Place.of(state), "ann");
        CadencePlan other = versions.plan();
        Map<String, String> renamed = random.nextBoolean()
                ? Map.of()
                : Map.of(plan.steps().getFirst().id(), other.steps().getLast().id());
        return new SequenceEvent.Migrated(now, other.published(plan.version() + 1), renamed, null, "ann");
    }

    private Map<Audience, Reach> people() {
        return Map.of(Audience.PRIMARY, reach(), Audience.CHAMPION, reach());
    }

    private Reach reach() {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        Set<Channel> unclear = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (random.nextInt(3) > 0) open.add(channel);
            else if (random.nextBoolean()) unclear.add(channel);
        }
        return new Reach(open, unclear);
    }

    private String outcome() {
        return TaskOutcome.values()[random.nextInt(TaskOutcome.values().length)].word();
    }

    private Variant wish() {
        return new Variant(
                null,
                null,
                null,
                "what the owner wants",
                null,
                null,
                random.nextBoolean() ? List.of() : List.of(Channel.PHONE),
                null,
                null,
                null,
                null);
    }

    /// Told of at once, or days after its time.
    private FollowUp owed(Instant now) {
        Instant held = now.minus(Duration.ofHours(random.nextInt(200)));
        return FollowUp.owed(held, held.plus(Duration.ofHours(1)), held.plus(Duration.ofHours(4)));
    }

    private Intent intent() {
        return rarely() ? Intent.NO : Intent.values()[random.nextInt(Intent.NO.ordinal())];
    }

    private static SequenceEvent opened(Instant now) {
        return new SequenceEvent.Engaged(now, Happened.OPENED);
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }
}
