package dev.followthrough.domain.engagement.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An event as its source reports it, checked.
///
/// @param source     who reports it; `id` is unique within it
/// @param kind       as the schema names it
/// @param happenedAt in real time; null: now
/// @param details    everything but who it was: what is kept of it
public record OutsideEvent(
        String source, String id, String kind, @Nullable Instant happenedAt, Who who, JsonNode details) {
    /// The kinds that name what the act was in a field of their own.
    private static final List<String> SUBJECTS = List.of(
            "path", "asset", "milestone", "feature", "topic", "webinar", "document", "network", "form", "stage", "as");

    /// By whom to find whose it is; at least one is given.
    ///
    /// @param email lower case
    public record Who(
            @Nullable String email,
            @Nullable String visitor,
            @Nullable String deal,
            @Nullable String account,
            @Nullable String domain) {}

    /// Whether it changes a deal instead of telling what a person did.
    public boolean isAboutDeal() {
        return kind.startsWith("deal-");
    }

    public String text(String field) {
        return details.path(field).asString("");
    }

    /// For a timeline: `visit /pricing, told by website`. Holds nothing that says who it was.
    public String inWords() {
        var words = new StringBuilder(kind.replace('-', ' '));
        if (details.has("what")) words.append(' ').append(text("what").replace('-', ' '));
        SUBJECTS.stream()
                .filter(details::has)
                .findFirst()
                .ifPresent(field -> words.append(' ').append(text(field)));
        if (details.has("strength")) words.append(", strength ").append(text("strength"));
        return words.append(", told by ").append(source).toString();
    }
}
