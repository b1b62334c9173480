package dev.followthrough.domain.simulation;

import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StoryLine;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line of a simulated timeline.
///
/// @param cadence the cadence that the deal was on
/// @param step    the step that the line is about, in the shape that it had then; null: about none
/// @param touch   with it a touch reached the contact: a mail left, or a person did a task
public record PlayedLine(
        StoryLine story, String cadence, @Nullable Step step, boolean touch) {

    /// @param step in hand when the line was told; null: none was
    static PlayedLine of(StoryLine line, String cadence, @Nullable Step step, boolean touch) {
        boolean named = step != null
                && (touch
                        || Pattern.compile("\\b" + Pattern.quote(step.id()) + "(?![\\w-])")
                                .matcher(line.what())
                                .find());
        return new PlayedLine(line, cadence, named ? step : null, touch);
    }
}
