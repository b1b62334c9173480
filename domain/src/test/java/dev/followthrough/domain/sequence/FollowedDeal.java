package dev.followthrough.domain.sequence;

import dev.followthrough.domain.sequence.SequenceEvent.OptedOut;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
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
final class FollowedDeal {
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    record Sent(int ordinal, String step, Instant at) {}

    private final World world = new World();
    private final Simulator simulator;

    private FollowedDeal(CadencePlan plan) {
        this.simulator = new Simulator(plan, SequenceState.enrolled(1, MONDAY, 0), world, MONDAY);
    }

    static FollowedDeal on(Plans plan) {
        return new FollowedDeal(plan.build());
    }

    // The world

    FollowedDeal withReviewOf(String... steps) {
        world.sensitive.addAll(Arrays.asList(steps));
        return this;
    }

    FollowedDeal whoseGateSays(GateReason... reasons) {
        world.refusals.addAll(Arrays.asList(reasons));
        return this;
    }

    FollowedDeal whoseNextMailIs(SendResult result) {
        world.results.add(result);
        return this;
    }

    enum SendResult {
        UNKNOWN,
        REFUSED
    }

    /// The house leaves these to their owner, written or not.
    FollowedDeal withByHand(String... steps) {
        world.byHand.addAll(Arrays.asList(steps));
        return this;
    }

    FollowedDeal knows(String cadence, CadencePlan itsPlan) {
        world.others.put(cadence, itsPlan);
        return this;
    }

    // The clock

    FollowedDeal begins() {
        simulator.runUntil(MONDAY);
        return this;
    }

    /// @param day counted from the Monday on which it begins
    FollowedDeal onDay(int day, String time) {
        return at(day(day, time));
    }

    FollowedDeal at(Instant moment) {
        simulator.runUntil(moment);
        return this;
    }

    FollowedDeal after(Duration time) {
        return at(simulator.now().plus(time));
    }

    static Instant day(int day, String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z").plus(Duration.ofDays(day));
    }

    // The prospect

    FollowedDeal replies(Intent intent) {
        return hears(new SequenceEvent.Replied(now(), intent));
    }

    FollowedDeal isAwayUntil(@Nullable Instant until) {
        return hears(new SequenceEvent.OutOfOffice(now(), until));
    }

    FollowedDeal optsOut(OptedOut.Scope scope) {
        return hears(new SequenceEvent.OptedOut(now(), scope));
    }

    FollowedDeal bounces(boolean permanent) {
        return hears(new SequenceEvent.Bounced(now(), permanent));
    }

    FollowedDeal does(Happened what) {
        return hears(new SequenceEvent.Engaged(now(), what));
    }

    FollowedDeal meetsUs() {
        return hears(new SequenceEvent.MeetingHeld(now(), null));
    }

    /// A meeting that has just ended, or of which we hear days later; its recap is owed within four hours.
    FollowedDeal metUsAt(Instant held) {
        FollowUp owed = FollowUp.owed(held, held.plus(Duration.ofHours(2)), held.plus(Duration.ofHours(4)));
        return hears(new SequenceEvent.MeetingHeld(now(), owed));
    }

    // Our people

    FollowedDeal isApproved() {
        return decided(Verdict.APPROVED);
    }

    FollowedDeal isRejected() {
        return decided(Verdict.REJECTED);
    }

    FollowedDeal takesBack(String draft) {
        return hears(new SequenceEvent.Reviewed(now(), state().ordinal() + 1, draft, Verdict.TAKEN_BACK, "ann"));
    }

    FollowedDeal isAskedForAnother() {
        return decided(Verdict.ASKED_AGAIN);
    }

    private FollowedDeal decided(Verdict verdict) {
        return hears(new SequenceEvent.Reviewed(now(), touch().ordinal(), draft(), verdict, "ann"));
    }

    FollowedDeal isEditedTo(String draft) {
        return hears(new SequenceEvent.Edited(now(), touch().ordinal(), draft, "ann"));
    }

    FollowedDeal isPaused() {
        return hears(new SequenceEvent.Paused(now(), null, "ann"));
    }

    FollowedDeal isPausedUntil(Instant until) {
        return hears(new SequenceEvent.Paused(now(), until, "ann"));
    }

    FollowedDeal isResumed() {
        return hears(new SequenceEvent.Resumed(now(), "ann"));
    }

    FollowedDeal isSkipped() {
        return hears(new SequenceEvent.Skipped(now(), "ann"));
    }

    FollowedDeal isRescheduledTo(Instant moment) {
        return hears(new SequenceEvent.Rescheduled(now(), moment, "ann"));
    }

    FollowedDeal isMovedTo(CadencePlan other) {
        return isMovedTo(other, Map.of());
    }

    FollowedDeal isMovedTo(CadencePlan other, Map<String, String> renamed) {
        return hears(new SequenceEvent.Migrated(now(), other, renamed, null, "ann"));
    }

    FollowedDeal isMovedBackTo(CadencePlan old, Place place) {
        return hears(new SequenceEvent.Migrated(now(), old, Map.of(), place, "ann"));
    }

    FollowedDeal isTakenOver() {
        return hears(new SequenceEvent.TakenOver(now(), "ann"));
    }

    FollowedDeal isHandedBack() {
        return hears(new SequenceEvent.HandedBack(now(), "ann"));
    }

    FollowedDeal hasItsTaskDone(int ordinal) {
        return hears(new SequenceEvent.TaskDone(now(), ordinal, "spoke with them", "ann"));
    }

    FollowedDeal hasOutcome(int ordinal, TaskOutcome outcome) {
        return hears(new SequenceEvent.TaskDone(now(), ordinal, outcome.word(), "ann"));
    }

    FollowedDeal hears(SequenceEvent event) {
        simulator.happens(event);
        return this;
    }

    // What became of it

    CadencePlan plan() {
        return simulator.plan();
    }

    SequenceState state() {
        return simulator.state();
    }

    Touch touch() {
        Touch touch = state().current();
        if (touch == null) throw new AssertionError("no touch is in hand: " + state());
        return touch;
    }

    String draft() {
        String draft = touch().draft();
        if (draft == null) throw new AssertionError("no draft is in hand: " + state());
        return draft;
    }

    Instant now() {
        return simulator.now();
    }

    Decision decision() {
        return simulator.decision();
    }

    List<StoryLine> story() {
        return simulator.timeline();
    }

    List<Sent> sent() {
        return world.sent;
    }

    List<Step> written() {
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
