package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was wrong with a model's last try, for it to mend.
///
/// @param draft   what it wrote; null: no draft
/// @param found   what the checks found in it
/// @param trouble why its answer was no draft; null: it was one
record Again(
        @Nullable DraftText draft,
        List<Finding> found,
        @Nullable String trouble) {
    static final Again FIRST = new Again(null, List.of(), null);

    static Again mending(DraftText draft, List<Finding> found) {
        return new Again(draft, List.copyOf(found), null);
    }

    static Again after(NoDraft trouble) {
        return new Again(null, List.of(), trouble.why());
    }
}
