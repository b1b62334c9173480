package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a cadence may say beyond its steps.
///
/// @param adapt     rules for every step; a step's own rule for the same signal comes first
/// @param goals     what ends it well
/// @param whenDone  the cadence that takes over when every step has been done; null: it ends
/// @param intensity share of every distance in percent, by the lead's score (M46)
/// @param segments  what is different for a segment
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanOptions(
        List<Variant> adapt,
        List<Goal> goals,
        @Nullable String whenDone,
        Map<String, Integer> intensity,
        Map<String, Segment> segments) {
    public static final PlanOptions NONE = new PlanOptions(List.of(), List.of(), null, Map.of(), Map.of());

    public PlanOptions {
        adapt = adapt == null ? List.of() : List.copyOf(adapt);
        goals = goals == null ? List.of() : List.copyOf(goals);
        intensity = intensity == null
                ? Map.of()
                : java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(intensity));
        segments =
                segments == null ? Map.of() : java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(segments));
    }

    /// @param to the cadence that takes over, of a hand-over
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Goal(
            Happened on, Exit.Action then, @Nullable String to) {}

    /// What is null is as the cadence has it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Segment(
            @Nullable Duration leastGap, @Nullable Caps caps) {}
}
