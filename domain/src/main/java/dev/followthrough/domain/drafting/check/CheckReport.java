package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.review.ReviewReason;
import dev.followthrough.domain.review.ReviewRules;
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

    /// With what a model would have the owner read it for: it can add a reason, and remove none (N2).
    public CheckReport alsoReview(List<ReviewReason> more) {
        return new CheckReport(findings, ReviewRules.together(review, more));
    }

    /// Nothing has to be rejected.
    public boolean ok() {
        return findings.stream().noneMatch(Finding::isReject);
    }

    /// What is rejected even when a person wrote it: it traces to no fact, leaks or is broken. The rest is style,
    /// which a person may keep ([Rule.Nature]).
    public List<Finding> mustChange() {
        return findings.stream()
                .filter(finding -> finding.isReject() && Rule.isFact(finding))
                .toList();
    }
}
