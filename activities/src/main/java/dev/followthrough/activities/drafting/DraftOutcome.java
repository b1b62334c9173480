package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.check.CheckReport;
import dev.followthrough.domain.review.ReviewReason;
import java.util.List;

/// A draft with everything that was found out about it.
///
/// @param writtenBy `built-in`, or the model's name
/// @param why       why this writer, with what was tried before
public record DraftOutcome(DraftText text, CheckReport report, String writtenBy, String why) {
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
