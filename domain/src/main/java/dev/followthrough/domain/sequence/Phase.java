package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a deal's sequence stands. Only [Running] sends.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Phase.Running.class, name = "running"),
    @JsonSubTypes.Type(value = Phase.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Phase.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = Phase.TakenOver.class, name = "taken-over"),
    @JsonSubTypes.Type(value = Phase.HandingOver.class, name = "handing-over"),
    @JsonSubTypes.Type(value = Phase.Finished.class, name = "finished")
})
public sealed interface Phase {
    record Running() implements Phase {}

    /// Waits until a person resumes it.
    ///
    /// @param rejected what comes back if the rejection that holds it is taken back; null: nothing
    record Held(HoldReason reason, @Nullable Rejected rejected) implements Phase {
        public Held(HoldReason reason) {
            this(reason, null);
        }
    }

    /// A touch whose draft was rejected, kept as long as nothing has outdated it.
    ///
    /// @param answer what was owed with it to somebody who wrote; null: nothing
    record Rejected(Touch touch, @Nullable OwedAnswer answer) {}

    /// @param until resumes by itself then; null: until somebody resumes it
    record Paused(@Nullable Instant until, String by) implements Phase {}

    /// A person writes from now on; nothing leaves by itself until it is handed back.
    record TakenOver(String by) implements Phase {}

    /// Another cadence is about to take over.
    record HandingOver(String to, String why) implements Phase {}

    record Finished(StopReason reason) implements Phase {}

    /// The word for search and screens.
    default String word() {
        return switch (this) {
            case Running ignored -> "running";
            case Held ignored -> "held";
            case Paused ignored -> "paused";
            case TakenOver ignored -> "taken-over";
            case HandingOver ignored -> "handing-over";
            case Finished ignored -> "finished";
        };
    }
}
