package dev.followthrough.domain.sequence;

import dev.followthrough.domain.sequence.SequenceEvent.OptedOut;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.domain.simulation.SimulatedWorld;
import dev.followthrough.domain.simulation.Simulator;
import dev.followthrough.domain.simulation.SlotRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A deal under follow-up, for tests: people and the world act on it by name, and its clock is cranked by
/// hand. It begins on a Monday at 09:00.
public final class FollowedDeal {
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    public record Sent(int ordinal, String step, Instant at) {}

    private final World world = new World();
    private final Simulator simulator;

    private FollowedDeal(CadencePlan plan) {
        this.simulator = new Simulator(plan, SequenceState.enrolled(1, MONDAY, 0), world, MONDAY);
    }

    public static FollowedDeal on(Plans plan) {
        return new FollowedDeal(plan.build());
    }

    // The world

    public FollowedDeal withReviewOf(String... steps) {
        world.sensitive.addAll(Arrays.asList(steps));
        return this;
    }

    public FollowedDeal whoseGateSays(GateReason... reasons) {
        world.refusals.addAll(Arrays.asList(reasons));
        return this;
    }

    public FollowedDeal whoseNextMailIs(SendResult result) {
        world.results.add(result);
        return this;
    }

    enum SendResult {
        UNKNOWN,
        REFUSED
    }

    /// The house leaves these to their owner, written or not.
    public FollowedDeal withByHand(String... steps) {
        world.byHand.addAll(Arrays.asList(steps));
        return this;
    }

    public FollowedDeal knows(String cadence, CadencePlan itsPlan) {
        world.others.put(cadence, itsPlan);
        return this;
    }

    // The clock

    public FollowedDeal begins() {
        simulator.runUntil(MONDAY);
        return this;
    }

    /// @param day counted from the Monday on which it begins
    public FollowedDeal onDay(int day, String time) {
        return at(day(day, time));
    }

    public FollowedDeal at(Instant moment) {
        simulator.runUntil(moment);
        return this;
    }

    public FollowedDeal after(Duration time) {
        return at(simulator.now().plus(time));
    }

    public static Instant day(int day, String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z").plus(Duration.ofDays(day));
    }

    // The prospect

    public FollowedDeal replies(Intent intent) {
        return hears(new SequenceEvent.Replied(now(), intent));
    }

    public FollowedDeal isAwayUntil(@Nullable Instant until) {
        return hears(new SequenceEvent.OutOfOffice(now(), until));
    }

    public FollowedDeal optsOut(OptedOut.Scope scope) {
        return hears(new SequenceEvent.OptedOut(now(), scope));
    }

    public FollowedDeal bounces(boolean permanent) {
        return hears(new SequenceEvent.Bounced(now(), permanent));
    }

    public FollowedDeal does(Happened what) {
        return hears(new SequenceEvent.Engaged(now(), what));
    }

    public FollowedDeal meetsUs() {
        return hears(new SequenceEvent.MeetingHeld(now(), null));
    }

    /// A meeting that has just ended, or of which we hear days later; its recap is owed within four hours.
    public FollowedDeal metUsAt(Instant held) {
        FollowUp owed = FollowUp.owed(held, held.plus(Duration.ofHours(2)), held.plus(Duration.ofHours(4)));
        return hears(new SequenceEvent.MeetingHeld(now(), owed));
    }

    // Our people

    public FollowedDeal isApproved() {
        return decided(Verdict.APPROVED);
    }

    public FollowedDeal isRejected() {
        return decided(Verdict.REJECTED);
    }

    public FollowedDeal takesBack(String draft) {
        return hears(new SequenceEvent.Reviewed(now(), state().ordinal() + 1, draft, Verdict.TAKEN_BACK, "ann"));
    }

    public FollowedDeal isAskedForAnother() {
        return decided(Verdict.ASKED_AGAIN);
    }

    private FollowedDeal decided(Verdict verdict) {
        return hears(new SequenceEvent.Reviewed(now(), touch().ordinal(), draft(), verdict, "ann"));
    }

    public FollowedDeal isEditedTo(String draft) {
        return hears(new SequenceEvent.Edited(now(), touch().ordinal(), draft, "ann"));
    }

    public FollowedDeal isPaused() {
        return hears(new SequenceEvent.Paused(now(), null, "ann"));
    }

    public FollowedDeal isPausedUntil(Instant until) {
        return hears(new SequenceEvent.Paused(now(), until, "ann"));
    }

    public FollowedDeal isResumed() {
        return hears(new SequenceEvent.Resumed(now(), "ann"));
    }

    public FollowedDeal isSkipped() {
        return hears(new SequenceEvent.Skipped(now(), "ann"));
    }

    public FollowedDeal isRescheduledTo(Instant moment) {
        return hears(new SequenceEvent.Rescheduled(now(), moment, "ann"));
    }

    public FollowedDeal isMovedTo(CadencePlan other) {
        return isMovedTo(other, Map.of());
    }

    public FollowedDeal isMovedTo(CadencePlan other, Map<String, String> renamed) {
        return hears(new SequenceEvent.Migrated(now(), other, renamed, null, "ann"));
    }

    public FollowedDeal isMovedBackTo(CadencePlan old, Place place) {
        return hears(new SequenceEvent.Migrated(now(), old, Map.of(), place, "ann"));
    }

    public FollowedDeal isTakenOver() {
        return hears(new SequenceEvent.TakenOver(now(), "ann"));
    }

    public FollowedDeal isHandedBack() {
        return hears(new SequenceEvent.HandedBack(now(), "ann"));
    }

    public FollowedDeal hasItsTaskDone(int ordinal) {
        return hears(new SequenceEvent.TaskDone(now(), ordinal, "spoke with them", "ann"));
    }

    public FollowedDeal hasOutcome(int ordinal, TaskOutcome outcome) {
        return hears(new SequenceEvent.TaskDone(now(), ordinal, outcome.word(), "ann"));
    }

    public FollowedDeal hears(SequenceEvent event) {
        simulator.happens(event);
        return this;
    }

    // What became of it

    public CadencePlan plan() {
        return simulator.plan();
    }

    public SequenceState state() {
        return simulator.state();
    }

    public Touch touch() {
        Touch touch = state().current();
        if (touch == null) throw new AssertionError("no touch is in hand: " + state());
        return touch;
    }

    public String draft() {
        String draft = touch().draft();
        if (draft == null) throw new AssertionError("no draft is in hand: " + state());
        return draft;
    }

    public Instant now() {
        return simulator.now();
    }

    public Decision decision() {
        return simulator.decision();
    }

    public List<StoryLine> story() {
        return simulator.timeline();
    }

    public List<Sent> sent() {
        return world.sent;
    }

    public List<Step> written() {
        return world.written;
    }

    private final class World extends SimulatedWorld {
        final Set<String> byHand = new HashSet<>();
        final Set<String> sensitive = new HashSet<>();
        final Deque<GateReason> refusals = new ArrayDeque<>();
        final Deque<SendResult> results = new ArrayDeque<>();
        final List<Sent> sent = new ArrayList<>();
        final List<Step> written = new ArrayList<>();

        final Map<String, CadencePlan> others = new HashMap<>();

        World() {
            super(SlotRule.firstOfWindow(ZoneOffset.UTC));
        }

        @Override
        public @Nullable CadencePlan cadence(String name) {
            return others.get(name);
        }

        @Override
        public SequenceEvent prepared(Touch touch, Step step, Instant now) {
            written.add(step);
            String draft = "draft-" + written.size();
            List<String> reasons = sensitive.contains(step.id()) ? List.of("it names a price") : List.of();
            return new SequenceEvent.Prepared(
                    now, touch.ordinal(), draft, reasons, "the test", byHand.contains(step.id()));
        }

        @Override
        public SequenceEvent sent(Touch touch, Instant now) {
            GateReason refusal = refusals.poll();
            if (refusal != null) return new SequenceEvent.GateClosed(now, touch.ordinal(), refusal, null);
            SendResult result = results.poll();
            if (result == SendResult.REFUSED) return new SequenceEvent.Refused(now, touch.ordinal(), "550");
            sent.add(new Sent(touch.ordinal(), plan().step(touch.step()).id(), now));
            return new SequenceEvent.Left(now, touch.ordinal(), result != SendResult.UNKNOWN);
        }
    }
}
