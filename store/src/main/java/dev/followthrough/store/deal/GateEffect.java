package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.TaskOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a happening does to the gate at the moment when it is committed, long before the workflow hears of
/// it. This is why a pause holds while Temporal is down.
///
/// @param gate  the gate's new state; null: it stays as it is
/// @param until a pause that ends by itself
/// @param outdates drafts that were written before are nobody's to approve or send any more
record GateEffect(@Nullable String gate, @Nullable Instant until, boolean outdates) {
    private static final GateEffect NONE = new GateEffect(null, null, false);
    private static final GateEffect OUTDATED = new GateEffect(null, null, true);
    private static final GateEffect HELD = new GateEffect("held", null, true);
    private static final GateEffect STOPPED = new GateEffect("stopped", null, true);
    /// A draft that waited while the deal was held was an answer, and whoever sets the deal free has given
    /// it.
    private static final GateEffect OPEN = new GateEffect("open", null, true);
    private static final GateEffect ANSWERED = new GateEffect("open", null, false);

    static GateEffect of(SequenceEvent event) {
        return switch (event) {
            case SequenceEvent.Replied reply -> ofReply(reply);
            case SequenceEvent.OptedOut optOut -> optOut.scope() == SequenceEvent.OptedOut.Scope.ALL ? STOPPED : NONE;
            case SequenceEvent.Bounced bounce -> bounce.permanent() ? STOPPED : NONE;
            case SequenceEvent.DealChanged ignored -> STOPPED;
            case SequenceEvent.ConsentChanged consent ->
                consent.people() == null && !consent.granted() ? STOPPED : NONE;
            case SequenceEvent.OwnershipContested ignored -> HELD;
            case SequenceEvent.Listed ignored -> STOPPED;
            case SequenceEvent.Stopped ignored -> STOPPED;
            case SequenceEvent.Paused pause -> new GateEffect("paused", pause.until(), true);
            case SequenceEvent.TakenOver ignored -> new GateEffect("taken-over", null, true);
            case SequenceEvent.MeetingHeld ignored -> OUTDATED;
            case SequenceEvent.Resumed ignored -> OPEN;
            case SequenceEvent.HandedBack ignored -> OPEN;
            case SequenceEvent.Reviewed review -> review.answers() ? ofAnswer(review.verdict()) : NONE;
            case SequenceEvent.Skipped ignored -> OUTDATED;
            case SequenceEvent.Rescheduled ignored -> OUTDATED;
            case SequenceEvent.Overridden ignored -> OUTDATED;
            case SequenceEvent.Migrated ignored -> OUTDATED;
            case SequenceEvent.TaskDone done ->
                TaskOutcome.of(done.outcome()) == TaskOutcome.NOT_INTERESTED ? STOPPED : NONE;
            default -> NONE;
        };
    }

    /// Approved, our answer sets the deal free; taken back, it holds it once more.
    private static GateEffect ofAnswer(SequenceEvent.Reviewed.Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> ANSWERED;
            case TAKEN_BACK -> new GateEffect("held", null, false);
            case REJECTED, ASKED_AGAIN -> NONE;
        };
    }

    /// Whoever records an answer that names a day has asked the cadence whether it sleeps until then.
    private static GateEffect ofReply(SequenceEvent.Replied reply) {
        return switch (reply.intent()) {
            case NO, UNSUBSCRIBE -> STOPPED;
            default -> reply.notBefore() == null ? HELD : new GateEffect("paused", reply.notBefore(), true);
        };
    }
}
