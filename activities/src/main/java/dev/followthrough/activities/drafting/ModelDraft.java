package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.review.Reason;
import dev.followthrough.domain.review.ReviewReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model wrote.
///
/// @param readFirst why its owner should read it before it leaves, in the model's words; null: it names nothing
record ModelDraft(DraftText text, @Nullable String readFirst) {
    /// A model may add a reason and remove none (N2).
    List<ReviewReason> reasons() {
        return readFirst == null
                ? List.of()
                : List.of(new ReviewReason(Reason.SENSITIVE, "", "The model would have you read it: " + readFirst));
    }
}
