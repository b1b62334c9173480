package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.SequenceState;
import io.temporal.workflow.Workflow;
import java.util.Map;
import java.util.Objects;

/// What the Temporal UI shows of a deal: its phase to search for, and in its current details what it waits for,
/// whom and why. Neither names nor addresses: ops read this, and Temporal keeps it.
final class Showcase {
    private final DealStart start;
    private String phase =
            Objects.requireNonNullElse(Workflow.getTypedSearchAttributes().get(DealSearchAttributes.PHASE), "");
    private String details = "";

    Showcase(DealStart start) {
        this.start = start;
    }

    void show(SequenceState state, Decision decision) {
        if (Workflow.getMemo("cadence", String.class) == null) {
            Workflow.upsertMemo(Map.of("cadence", start.plan().reference()));
        }
        String word = state.phase().word();
        if (!word.equals(phase)) {
            phase = word;
            Workflow.upsertTypedSearchAttributes(DealSearchAttributes.PHASE.valueSet(word));
        }
        String text = Details.of(start.plan(), state, decision);
        if (!text.equals(details)) {
            details = text;
            Workflow.setCurrentDetails(text);
        }
    }
}
