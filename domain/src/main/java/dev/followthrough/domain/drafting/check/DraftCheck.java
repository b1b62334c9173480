package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.review.ReviewRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
            new RelativeDates(),
            new TracedNames(),
            new ChineseNames(),
            new OneLanguage());

    private final ReviewRules reviewRules;
    private final MessageKinds kinds;

    public DraftCheck(ReviewRules reviewRules) {
        this(reviewRules, MessageKinds.shipped());
    }

    public DraftCheck(ReviewRules reviewRules, MessageKinds kinds) {
        this.reviewRules = reviewRules;
        this.kinds = kinds;
    }

    public MessageKinds kinds() {
        return kinds;
    }

    /// With nothing known of the deal but the draft's own facts.
    public CheckReport check(DraftRequest request) {
        return check(request, DealContext.UNKNOWN);
    }

    public CheckReport check(DraftRequest request, DealContext deal) {
        Optional<Finding> tooMuch = Size.problem(request);
        if (tooMuch.isPresent()) return new CheckReport(List.of(tooMuch.get()), List.of());
        try {
            Sheet sheet = Sheet.of(request, kinds);
            return new CheckReport(
                    findings(sheet),
                    reviewRules.classify(sheet.text(), sheet.mentions(), request.kind(), request.facts(), deal));
        } catch (StackOverflowError e) { // Java's regular expressions recurse on some repetitions
            return new CheckReport(List.of(Size.unreadable()), List.of());
        }
    }

    public static List<Finding> findings(DraftRequest request) {
        return Size.problem(request).map(List::of).orElseGet(() -> read(request));
    }

    private static List<Finding> read(DraftRequest request) {
        try {
            return findings(Sheet.of(request, MessageKinds.shipped()));
        } catch (StackOverflowError e) {
            return List.of(Size.unreadable());
        }
    }

    private static List<Finding> findings(Sheet sheet) {
        Set<Finding> findings = new LinkedHashSet<>();
        RULES.forEach(rule -> rule.check(sheet, findings::add));
        return List.copyOf(findings);
    }
}
