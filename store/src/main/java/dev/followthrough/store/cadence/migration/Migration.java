package dev.followthrough.store.cadence.migration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A group of deals on its way from one version of a cadence to another.
///
/// @param renamed new ids of steps that are called otherwise there, by their old ones
/// @param reason  why, in the words of whoever asked; each deal's timeline shows it
/// @param actor   who started, stopped or undid it last; null: nobody has
/// @param deals   how many are in which state
public record Migration(
        String id,
        String cadence,
        int from,
        int to,
        Map<String, String> renamed,
        Chosen chosen,
        @Nullable String reason,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String actor,
        Instant changedAt,
        Map<DealState, Integer> deals) {

    /// Which deals: of each list that is not empty, one must fit.
    ///
    /// @param steps    ids of the step that comes next
    /// @param owners   ids of people
    /// @param segments as the house calls them
    /// @param statuses `running`, `paused`, `held`, `taken-over`
    public record Chosen(List<String> steps, List<String> owners, List<String> segments, List<String> statuses) {
        public static final Chosen ALL = new Chosen(List.of(), List.of(), List.of(), List.of());

        @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
        public Chosen {
            steps = steps == null ? List.of() : List.copyOf(steps);
            owners = owners == null ? List.of() : List.copyOf(owners);
            segments = segments == null ? List.of() : List.copyOf(segments);
            statuses = statuses == null ? List.of() : List.copyOf(statuses);
        }
    }

    public enum State {
        PREVIEWING,
        PREVIEWED,
        MOVING,
        STOPPED,
        MOVED,
        UNDOING,
        UNDONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether something is being done at the moment.
        public boolean isAtWork() {
            return this == PREVIEWING || this == MOVING || this == UNDOING;
        }
    }

    /// `CHOSEN`: yet to be previewed. `READY`: may be moved as previewed. `BACK`: moved, and moved back.
    /// `KEPT`: not moved back, for a reason.
    public enum DealState {
        CHOSEN,
        READY,
        REFUSED,
        MOVED,
        BACK,
        KEPT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public int count(DealState which) {
        return deals.getOrDefault(which, 0);
    }

    public String fromReference() {
        return cadence + "@" + from;
    }

    public String toReference() {
        return cadence + "@" + to;
    }
}
