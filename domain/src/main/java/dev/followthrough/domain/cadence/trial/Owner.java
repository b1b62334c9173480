package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.TaskOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the owner of a simulated deal does by themselves.
///
/// @param approvesAfter   each draft is approved so long after it was asked for; null: nobody decides
/// @param doesTasksAfter  each task is done so long after it was due; null: nobody does it
/// @param callsEndWith    what comes of a call
public record Owner(
        @Nullable Duration approvesAfter, @Nullable Duration doesTasksAfter, TaskOutcome callsEndWith) {

    String outcomeOn(Channel channel) {
        return (channel == Channel.PHONE ? callsEndWith : TaskOutcome.DONE).word();
    }
}
