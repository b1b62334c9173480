package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.util.List;

/// What is owed after a meeting or to somebody who wrote, in every cadence: both can come at any time, so no
/// cadence file has to foresee them. Their indexes lie outside a plan's own steps.
public final class OwedSteps {
    /// Id of the step that answers what somebody wrote.
    public static final String ANSWER_ID = "answer-to-reply";

    /// Kind of the message that answers what somebody wrote: of its step, and of its drafts.
    public static final String ANSWER = "answer";

    static final int RECAP = -1;
    static final int CALL = -2;
    static final int ANSWER_INDEX = -3;

    private static final Step RECAP_STEP = new Step(
            "meeting-recap",
            Duration.ZERO,
            Channel.EMAIL,
            Audience.PRIMARY,
            "recap",
            "What was said, from their side; who does what by when on both sides; the next step. One thing of value.",
            ValueType.EDUCATIONAL,
            180,
            ReviewPolicy.BY_RISK,
            List.of(),
            List.of());

    private static final Step CALL_STEP = new Step(
            "meeting-call",
            Duration.ZERO,
            Channel.PHONE,
            Audience.PRIMARY,
            "call-script",
            "The follow-up is late: refer to the conversation and confirm the next steps by word of mouth.",
            ValueType.PERSONAL_INSIGHT,
            90,
            ReviewPolicy.BY_RISK,
            List.of(),
            List.of());

    private static final Step ANSWER_STEP = new Step(
            ANSWER_ID,
            Duration.ZERO,
            Channel.EMAIL,
            Audience.WRITER,
            ANSWER,
            "What they wrote, taken up in their own words; what we know that answers it; nothing else.",
            ValueType.PROBLEM_SOLVING,
            130,
            ReviewPolicy.ALWAYS,
            List.of(),
            List.of());

    private OwedSteps() {}

    static Step of(int index) {
        return switch (index) {
            case RECAP -> RECAP_STEP;
            case CALL -> CALL_STEP;
            case ANSWER_INDEX -> ANSWER_STEP;
            default -> throw new IllegalArgumentException("No step has the index " + index);
        };
    }

    /// A first step that is itself the follow-up of a conversation gives way to the meeting's own.
    static boolean takesPlaceOf(Step first) {
        return first.kind().equals("recap") || first.kind().equals("post-demo");
    }
}
