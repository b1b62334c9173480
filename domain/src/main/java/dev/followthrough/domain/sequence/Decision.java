package dev.followthrough.domain.sequence;

import java.time.Instant;

/// What a sequence wants done now. The shell does it and reports back with a [SequenceEvent].
public sealed interface Decision {
    /// Find an hour for the next touch; [SequenceEvent.SlotFound] answers.
    ///
    /// @param earliest neither gap nor wish allows it sooner
    /// @param ordinal  of the touch; an existing one when it only moves
    /// @param as       the step as far as its shape is known before its time
    record FindSlot(int ordinal, int step, Instant earliest, boolean expectsReview, boolean moves, Step as)
            implements Decision {}

    /// Give the step the shape that the prospect's behaviour or a person asks for; [SequenceEvent.Shaped] answers.
    record Shape(Touch touch, Variant as, String why) implements Decision {}

    /// The next step has no day: the date that it counts from is not known.
    record AskForDate(int step) implements Decision {}

    /// The next step must not be made: no consent for its channel, or no way there.
    record AskForConsent(int step, HoldReason why) implements Decision {}

    /// Tell the owner something that does not wait for a touch.
    record TellOwner(String note) implements Decision {}

    /// End this enrollment and begin one on the newest version of another cadence.
    record HandOver(String to, String why) implements Decision {}

    /// Pass over a step whose condition is not met.
    record SkipStep(int step, String why) implements Decision {}

    /// @param at deadline in business time
    record WaitUntil(Instant at, Waiting why) implements Decision {}

    /// Nothing happens until a person or the prospect does something.
    record WaitForSomebody(Waiting why) implements Decision {}

    record PrepareTouch(Touch touch, Step step) implements Decision {}

    record RequestReview(Touch touch) implements Decision {}

    record Remind(Touch touch) implements Decision {}

    record AskDelegate(Touch touch) implements Decision {}

    record ExpireReview(Touch touch) implements Decision {}

    /// Give a prepared touch of a channel that does not leave by itself to its owner.
    record GiveToOwner(Touch touch) implements Decision {}

    record Send(Touch touch) implements Decision {}

    /// A pause that had an end is over.
    record EndPause() implements Decision {}

    record Finish(StopReason reason) implements Decision {}
}
