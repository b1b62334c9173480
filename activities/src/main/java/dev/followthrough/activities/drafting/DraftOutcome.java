package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.check.CheckReport;
import dev.followthrough.domain.review.ReviewReason;
import dev.followthrough.store.drafting.ModelUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft with everything that was found out about it.
///
/// @param writtenBy `built-in`, or the model's name
/// @param why       why this writer, with what was tried before
/// @param use       what a model used, also for drafts that were refused; null: none answered
public record DraftOutcome(
        DraftText text,
        CheckReport report,
        String writtenBy,
        String why,
        @Nullable ModelUse use) {
    List<Finding> findings() {
        return report.findings();
    }

    List<ReviewReason> review() {
        return report.review();
    }

    /// Not even the built-in writer could say something true.
    boolean isRejected() {
        return !report.ok();
    }
}
