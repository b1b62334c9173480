package dev.followthrough.api.engagement;

import dev.followthrough.domain.engagement.event.EventProblem;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.engagement.EventIntake;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of one event.
///
/// @param id     what its source calls it; null: it could not be told
/// @param status `accepted`, `duplicate`, `unmatched` (kept until the contact arrives) or `refused`
/// @param deals  whose log has grown
/// @param news   the signals that entered it
public record EventResult(
        @Nullable String id, String status, Collection<String> deals, List<String> news, List<EventProblem> errors) {

    static EventResult of(EventIntake.Taken taken) {
        return new EventResult(
                taken.id(),
                taken.status().name().toLowerCase(Locale.ROOT),
                taken.deals(),
                taken.news().stream().map(Happened::word).toList(),
                taken.problems());
    }

    static EventResult refused(@Nullable String id, List<EventProblem> problems) {
        return new EventResult(id, "refused", List.of(), List.of(), problems);
    }

    boolean isRefused() {
        return status.equals("refused");
    }

    /// As a source may know it that cannot know our customers.
    EventResult forStrangers() {
        return new EventResult(id, status.equals("unmatched") ? "accepted" : status, List.of(), List.of(), errors);
    }
}
