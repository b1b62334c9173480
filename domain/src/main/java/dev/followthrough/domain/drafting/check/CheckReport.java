package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.review.ReviewReason;
import java.util.List;
import java.util.stream.Stream;

/// @param review why the owner must read it; a draft that needs review is still ok
public record CheckReport(List<Finding> findings, List<ReviewReason> review) {
    public CheckReport {
        findings = List.copyOf(findings);
        review = List.copyOf(review);
    }

    public CheckReport with(List<Finding> more) {
        return new CheckReport(Stream.concat(findings.stream(), more.stream()).toList(), review);
    }

    /// Nothing has to be rejected.
    public boolean ok() {
        return findings.stream().noneMatch(Finding::isReject);
    }
}
