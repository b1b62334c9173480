package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.util.List;

/// The steps that follow a meeting, in every cadence: a meeting can be held at any time, so no cadence file has to
/// foresee it. Their indexes lie outside a plan's own steps.
final class MeetingSteps {
    static final int RECAP = -1;
    static final int CALL = -2;

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

    private MeetingSteps() {}

    static Step of(int index) {
        return switch (index) {
            case RECAP -> RECAP_STEP;
            case CALL -> CALL_STEP;
            default -> throw new IllegalArgumentException("No step has the index " + index);
        };
    }

    /// A first step that is itself the follow-up of a conversation gives way to the meeting's own.
    static boolean takesPlaceOf(Step first) {
        return first.kind().equals("recap") || first.kind().equals("post-demo");
    }
}
