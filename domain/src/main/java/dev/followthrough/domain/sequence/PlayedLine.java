package dev.followthrough.domain.sequence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of a simulated timeline.
///
/// @param cadence the cadence that the deal was on
/// @param step    the step that the line is about, in the shape that it had then; null: about none
/// @param touch   with it a touch reached the contact: a mail left, or a person did a task
public record PlayedLine(
        StoryLine story, String cadence, @Nullable Step step, boolean touch) {

    /// @param state with the touch in hand, if the line is about one
    static PlayedLine of(StoryLine line, CadencePlan plan, SequenceState state, boolean touch) {
        Step step = state.hasStepIn(plan) ? inHand(plan, state, line) : null;
        boolean named = step != null
                && (touch
                        || Pattern.compile("\\b" + Pattern.quote(step.id()) + "(?![\\w-])")
                                .matcher(line.what())
                                .find());
        return new PlayedLine(line, plan.name(), named ? step : null, touch);
    }

    private static Step inHand(CadencePlan plan, SequenceState state, StoryLine line) {
        Touch touch = state.current();
        if (touch == null) return plan.step(state.dueStep(line.at()));
        return touch.shape() == null && touch.stage() == Touch.Stage.PLANNED
                ? Shaping.early(plan, state, touch.step())
                : plan.step(touch);
    }
}
