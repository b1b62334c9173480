package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.Fact.Type;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.drafting.mention.Known;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where each number, date, link and name of a draft comes from, for whoever reads it before it leaves (G7).
/// What the checks would refuse is marked too, with no fact behind it.
public final class Traces {
    private static final Set<Type> NAMED = Set.of(Type.PERSON, Type.COMPANY, Type.PRODUCT);

    private Traces() {}

    /// A stretch of the subject or the body.
    ///
    /// @param start in its own text, in UTF-16 units
    /// @param facts that say the same; empty: none does
    public record Trace(boolean inSubject, int start, int end, List<Fact> facts) {
        public Trace {
            facts = List.copyOf(facts);
        }
    }

    /// @return by place, never overlapping
    public static List<Trace> of(DraftRequest request, MessageKinds kinds) {
        if (Size.problem(request).isPresent()) return List.of();
        Sheet sheet = Sheet.of(request, kinds);
        List<Found> found = new ArrayList<>();
        for (Mention mention : sheet.mentions()) {
            List<Fact> facts = backing(mention, sheet.customer());
            if (!facts.isEmpty() || !Harmless.is(sheet, mention)) found.add(new Found(mention.span(), facts));
        }
        names(request, sheet).forEach(found::add);
        return apart(found).stream().map(one -> one.in(sheet)).toList();
    }

    private record Found(Span span, List<Fact> facts) {
        Trace in(Sheet sheet) {
            boolean inSubject = span.start() < sheet.bodyStart();
            int shift = inSubject ? 0 : sheet.bodyStart();
            return new Trace(inSubject, span.start() - shift, span.end() - shift, facts);
        }
    }

    private static List<Fact> backing(Mention mention, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> new Known(List.of(fact)).backs(mention))
                .toList();
    }

    private static List<Found> names(DraftRequest request, Sheet sheet) {
        List<Fact> known = new ArrayList<>();
        known.add(Fact.shown("recipient", Type.PERSON, "recipient", request.to().name()));
        known.add(Fact.shown("sender", Type.PERSON, "sender", request.from().name()));
        sheet.customer().stream().filter(fact -> NAMED.contains(fact.type())).forEach(known::add);
        List<Found> found = new ArrayList<>();
        for (Fact fact : known) {
            for (String form : forms(fact)) {
                Pattern.compile(bounded(form), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(sheet.original())
                        .results()
                        .map(match -> new Found(span(match), List.of(fact)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// People are named by all of their name or by a part of it.
    private static List<String> forms(Fact fact) {
        List<String> forms = new ArrayList<>(List.of(fact.value().strip()));
        if (fact.type() == Type.PERSON) {
            for (String part : fact.value().strip().split("\\s+")) if (part.length() > 1) forms.add(part);
        }
        forms.removeIf(String::isBlank);
        return forms;
    }

    /// Chinese has no spaces between words.
    private static String bounded(String form) {
        String border = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]";
        return "(?<!" + border + ")" + Pattern.quote(form) + "(?!" + border + ")";
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    /// Of two that overlap the longer one says more; what two facts say of the same stretch is told once.
    private static List<Found> apart(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingInt(
                                (Found one) -> one.span().start() - one.span().end())
                        .thenComparing(one -> one.facts().isEmpty()))
                .forEach(one -> {
                    if (kept.stream().noneMatch(other -> overlap(one.span(), other.span()))) kept.add(one);
                });
        kept.sort(Comparator.comparingInt(one -> one.span().start()));
        return kept;
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
