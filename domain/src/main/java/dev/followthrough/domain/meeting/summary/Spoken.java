package dev.followthrough.domain.meeting.summary;

import dev.followthrough.domain.meeting.Side;
import org.jspecify.annotations.Nullable;

/// What somebody said, with the side that they are on.
///
/// @param who  null: not known
/// @param side ours or theirs; null: not known
public record Spoken(@Nullable String who, @Nullable Side side, String text) {
    boolean isOurs() {
        return side == Side.OURS;
    }
}
