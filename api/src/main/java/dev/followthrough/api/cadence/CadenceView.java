package dev.followthrough.api.cadence;

import dev.followthrough.store.cadence.Cadences;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A published cadence version.
///
/// @param source what RevOps wrote; null in lists
/// @param plan   what it was compiled to; null in lists
record CadenceView(
        String name,
        int version,
        String reference,
        String hash,
        int steps,
        Instant publishedAt,
        String publishedBy,
        @Nullable String source,
        @Nullable JsonNode plan) {

    static CadenceView line(Cadences.Published published, String by) {
        return of(published, by, null, null);
    }

    static CadenceView of(Cadences.Published published, String by, @Nullable String source, @Nullable JsonNode plan) {
        return new CadenceView(
                published.plan().name(),
                published.plan().version(),
                published.plan().reference(),
                published.plan().hash(),
                published.plan().steps().size(),
                published.at(),
                by,
                source,
                plan);
    }
}
