package dev.followthrough.domain.timing.block;

import java.util.List;

/// What is to be done about all calls of one person.
///
/// @param blocks   in order of time
/// @param unplaced calls for which there is no hour in the days that were looked at
public record CallPlan(List<CallBlock> blocks, List<Unplaced> unplaced) {
    public CallPlan {
        blocks = List.copyOf(blocks);
        unplaced = List.copyOf(unplaced);
    }

    public record Unplaced(DueCall call, String why) {}
}
