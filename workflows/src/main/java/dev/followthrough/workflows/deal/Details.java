package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Decision;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Touch;
import java.util.List;

/// One deal's standing, in Markdown, for whoever asks why it is silent.
final class Details {
    private Details() {}

    static String of(CadencePlan plan, SequenceState state, Decision decision) {
        return "**" + headline(state, decision) + "**\n\n" + "* cadence: " + plan.reference() + "\n"
                + "* touches so far: " + state.ordinal() + " of " + plan.steps().size() + "\n"
                + "* without an answer: " + state.silent() + touch(plan, state.current());
    }

    private static String headline(SequenceState state, Decision decision) {
        return switch (state.phase()) {
            case Phase.Held held ->
                "Held: " + held.reason().words() + (state.isAnswering() ? ". " + running(decision) : "");
            case Phase.Finished finished -> "Finished: " + finished.reason().words();
            case Phase.TakenOver ignored -> "Taken over by its owner";
            case Phase.Paused paused -> paused.until() == null ? "Paused" : "Paused until " + paused.until();
            case Phase.HandingOver over -> "Hands over to " + over.to();
            case Phase.Running ignored -> running(decision);
        };
    }

    private static String running(Decision decision) {
        return switch (decision) {
            case Decision.WaitUntil wait -> "Waits " + wait.why().words() + " (" + wait.at() + ")";
            case Decision.WaitForSomebody wait -> "Waits " + wait.why().words();
            case Decision.PrepareTouch ignored -> "Writes the next draft";
            case Decision.Send ignored -> "Sends";
            default -> "Plans the next touch";
        };
    }

    private static String touch(CadencePlan plan, @org.jspecify.annotations.Nullable Touch touch) {
        if (touch == null) return "";
        Step step = plan.step(touch);
        List<String> parts =
                List.of(step.id(), step.kind(), step.channel().name().toLowerCase(java.util.Locale.ROOT));
        return "\n* next touch: " + String.join(", ", parts) + ", due " + touch.due();
    }
}
