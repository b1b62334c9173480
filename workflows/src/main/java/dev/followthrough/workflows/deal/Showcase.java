package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.SequenceState;
import io.temporal.workflow.ContinueAsNewOptions;
import io.temporal.workflow.Workflow;
import java.util.Map;
import java.util.Objects;

/// What the Temporal UI shows of a deal: its phase to search for, and in its current details what it waits
/// for, whom and why. Neither names nor addresses: ops read this, and Temporal keeps it.
final class Showcase {
    private String phase =
            Objects.requireNonNullElse(Workflow.getTypedSearchAttributes().get(DealSearchAttributes.PHASE), "");
    private String details = "";

    /// A memo is not carried on by itself. (Nor is the static summary, and SDK 1.38 has no way to set it
    /// here: the current details say it all again.)
    static ContinueAsNewOptions carriedOn(DealStart start) {
        return ContinueAsNewOptions.newBuilder().setMemo(memo(start.plan())).build();
    }

    static Map<String, Object> memo(CadencePlan plan) {
        return Map.of("cadence", plan.reference());
    }

    /// Another cadence has taken over, or another version of it.
    void follows(CadencePlan plan) {
        Workflow.upsertTypedSearchAttributes(DealSearchAttributes.CADENCE.valueSet(plan.reference()));
    }

    void show(CadencePlan plan, SequenceState state, Decision decision) {
        String word = state.phase().word();
        if (!word.equals(phase)) {
            phase = word;
            Workflow.upsertTypedSearchAttributes(DealSearchAttributes.PHASE.valueSet(word));
        }
        String text = Details.of(plan, state, decision);
        if (!text.equals(details)) {
            details = text;
            Workflow.setCurrentDetails(text);
        }
    }
}
