package dev.followthrough.bench.checks;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.check.DraftCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/// What the check said to the variants of one class.
///
/// @param passed variants that may leave
/// @param stopped variants that may not
public record Measured(String name, List<Judged> passed, List<Judged> stopped) {
    /// @param said rules that reject it, with the words that they quote
    public record Judged(Variant variant, List<String> said) {}

    /// As many different variants of one class as asked for, fewer where no more are found.
    public static Measured of(
            Variant.Maker maker, List<GoodDraft> drafts, Part part, boolean wrong, int wanted, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed * 31 + maker.name().hashCode());
        List<Judged> passed = new ArrayList<>();
        List<Judged> stopped = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        drafts.forEach(draft -> seen.add(text(draft.request())));
        // What a good draft is blamed for is no proof that its wrong copy was caught.
        Set<String> alarms = wrong
                ? drafts.stream()
                        .flatMap(draft -> said(draft.request()).stream())
                        .collect(Collectors.toSet())
                : Set.of();
        for (int i = 0; i < wanted * 20 && !drafts.isEmpty() && passed.size() + stopped.size() < wanted; i++) {
            Variant variant = maker.make(Chosen.from(drafts, random), part, random);
            if (variant == null || !seen.add(text(variant.request()))) continue;
            Judged judged = judged(variant, alarms);
            (judged.said().isEmpty() ? passed : stopped).add(judged);
        }
        return new Measured(maker.name(), List.copyOf(passed), List.copyOf(stopped));
    }

    /// The good drafts themselves.
    public static Measured asWritten(List<GoodDraft> drafts) {
        List<Judged> all = drafts.stream()
                .map(draft -> judged(new Variant(draft.name(), draft.request(), "as written"), Set.of()))
                .toList();
        return new Measured(
                "as written",
                all.stream().filter(one -> one.said().isEmpty()).toList(),
                all.stream().filter(one -> !one.said().isEmpty()).toList());
    }

    public int made() {
        return passed.size() + stopped.size();
    }

    private static Judged judged(Variant variant, Set<String> alarms) {
        List<String> said = said(variant.request()).stream()
                .filter(finding -> !alarms.contains(finding))
                .toList();
        return new Judged(variant, said);
    }

    private static List<String> said(DraftRequest request) {
        return DraftCheck.findings(request).stream()
                .filter(Finding::isReject)
                .map(finding -> finding.rule() + " '" + finding.quote() + "'")
                .toList();
    }

    private static String text(DraftRequest request) {
        return request.to() + request.subject() + "\n" + request.body();
    }
}
