package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.review.ReviewReason;
import java.util.List;

/// @param review why the owner must read it; a draft that needs review is still ok
public record CheckReport(List<Finding> findings, List<ReviewReason> review) {
    public CheckReport {
        findings = List.copyOf(findings);
        review = List.copyOf(review);
    }

    /// Nothing has to be rejected.
    public boolean ok() {
        return findings.stream().noneMatch(Finding::isReject);
    }
}
