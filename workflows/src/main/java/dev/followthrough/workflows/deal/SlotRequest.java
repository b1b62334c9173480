package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Window;
import java.time.Instant;

/// @param earliest      neither the cadence's day, nor its least gap, nor anybody's wish allows it sooner
/// @param expectsReview its draft is written a working day of its owner earlier
public record SlotRequest(
        String dealId,
        int enrollment,
        int ordinal,
        int stepIndex,
        Step step,
        Window window,
        Caps caps,
        Instant earliest,
        boolean expectsReview,
        Instant now) {}
