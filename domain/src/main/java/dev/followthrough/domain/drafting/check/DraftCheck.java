package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.review.ReviewRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// May this be said? The same answer for the same draft, whoever wrote it, in a few milliseconds (M13, M30, G7).
public final class DraftCheck {
    private static final List<CheckRule> RULES = List.of(
            new HiddenCharacters(),
            new Phrases(),
            new Placeholders(),
            new Length(),
            new OneCallToAction(),
            new Greeting(),
            new InternalLeaks(),
            new TracedValues(),
            new TracedNames(),
            new ChineseNames(),
            new OneLanguage());

    private final ReviewRules reviewRules;

    public DraftCheck(ReviewRules reviewRules) {
        this.reviewRules = reviewRules;
    }

    /// With nothing known of the deal but the draft's own facts.
    public CheckReport check(DraftRequest request) {
        return check(request, DealContext.UNKNOWN);
    }

    public CheckReport check(DraftRequest request, DealContext deal) {
        List<Finding> findings = findings(request);
        if (findings.size() == 1 && Size.isAbout(findings.getFirst())) return new CheckReport(findings, List.of());
        return new CheckReport(
                findings,
                reviewRules.classify(request.text(), request.kind(), request.language(), request.facts(), deal));
    }

    public static List<Finding> findings(DraftRequest request) {
        return Size.problem(request).map(List::of).orElseGet(() -> read(request));
    }

    private static List<Finding> read(DraftRequest request) {
        try {
            Sheet sheet = Sheet.of(request);
            Set<Finding> findings = new LinkedHashSet<>();
            RULES.forEach(rule -> rule.check(sheet, findings::add));
            return List.copyOf(findings);
        } catch (StackOverflowError e) { // Java's regular expressions recurse on some repetitions
            return List.of(Size.unreadable());
        }
    }
}
