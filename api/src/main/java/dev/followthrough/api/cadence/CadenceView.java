package dev.followthrough.api.cadence;

import dev.followthrough.store.cadence.Cadences;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A published cadence version.
///
/// @param deals  how many follow it; null where one version alone is shown
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
        @Nullable Integer deals,
        @Nullable String source,
        @Nullable JsonNode plan) {

    static CadenceView line(Cadences.Published published, String by, @Nullable Integer deals) {
        return of(published, by, deals, null, null);
    }

    static CadenceView whole(Cadences.Published published, String by, JsonNode plan) {
        return of(published, by, null, published.source(), plan);
    }

    private static CadenceView of(
            Cadences.Published published,
            String by,
            @Nullable Integer deals,
            @Nullable String source,
            @Nullable JsonNode plan) {
        return new CadenceView(
                published.plan().name(),
                published.plan().version(),
                published.plan().reference(),
                published.plan().hash(),
                published.plan().steps().size(),
                published.at(),
                by,
                deals,
                source,
                plan);
    }
}
