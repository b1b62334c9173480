package dev.followthrough.domain.simulation;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Touch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A world that answers every decision at once and kindly: slots by a rule, drafts without findings, sends
/// that arrive. Whoever wants it less kind overrides a method.
public class SimulatedWorld {
    private final SlotRule slots;

    public SimulatedWorld(SlotRule slots) {
        this.slots = slots;
    }

    /// What comes of a decision that is neither a wait nor the end.
    public final SequenceEvent answer(CadencePlan plan, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.FindSlot find -> slot(plan, find, now);
            case Decision.SkipStep skip -> new SequenceEvent.StepSkipped(now, skip.step(), skip.why());
            case Decision.PrepareTouch prepare -> prepared(prepare.touch(), prepare.step(), now);
            case Decision.RequestReview ask ->
                new SequenceEvent.ReviewOpened(now, ask.touch().ordinal());
            case Decision.Remind remind ->
                new SequenceEvent.OwnerReminded(now, remind.touch().ordinal());
            case Decision.AskDelegate ask ->
                new SequenceEvent.DelegateAsked(now, ask.touch().ordinal());
            case Decision.ExpireReview expire ->
                new SequenceEvent.ReviewExpired(now, expire.touch().ordinal());
            case Decision.GiveToOwner give ->
                new SequenceEvent.GivenToOwner(now, give.touch().ordinal());
            case Decision.Send send -> sent(send.touch(), now);
            case Decision.Shape shape ->
                new SequenceEvent.Shaped(now, shape.touch().ordinal(), shape.as(), shape.why());
            case Decision.AskForDate ask -> new SequenceEvent.NoSlot(now, ask.step(), HoldReason.DATE_UNKNOWN);
            case Decision.AskForConsent ask -> new SequenceEvent.NoSlot(now, ask.step(), ask.why());
            case Decision.TellOwner ignored -> new SequenceEvent.OwnerTold(now);
            case Decision.HandOver over -> new SequenceEvent.HandedOver(now, over.to(), over.why());
            case Decision.EndPause ignored -> new SequenceEvent.PauseEnded(now);
            case Decision.WaitUntil ignored -> throw new IllegalArgumentException("a wait has no answer");
            case Decision.WaitForSomebody ignored -> throw new IllegalArgumentException("a wait has no answer");
            case Decision.Finish ignored -> throw new IllegalArgumentException("the end has no answer");
        };
    }

    /// The cadence that takes over under this name; null: the simulation ends there.
    public @Nullable CadencePlan cadence(String name) {
        return null;
    }

    public SequenceEvent slot(CadencePlan plan, Decision.FindSlot find, Instant now) {
        SlotRule.Slot slot = slots.find(plan, find, now);
        return new SequenceEvent.SlotFound(now, find.ordinal(), find.step(), slot.due(), slot.prepareAt(), slot.why());
    }

    public SequenceEvent prepared(Touch touch, Step step, Instant now) {
        List<String> reasons = step.review() == ReviewPolicy.ALWAYS ? List.of("the cadence asks for it") : List.of();
        return new SequenceEvent.Prepared(
                now,
                touch.ordinal(),
                "draft-" + touch.ordinal() + "-" + now.getEpochSecond(),
                reasons,
                "the simulator");
    }

    public SequenceEvent sent(Touch touch, Instant now) {
        return new SequenceEvent.Left(now, touch.ordinal(), true);
    }
}
