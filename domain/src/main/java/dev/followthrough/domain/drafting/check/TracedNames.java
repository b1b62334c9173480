package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Every person, company and product that is named comes from a fact (G7), in texts written with Latin letters.
final class TracedNames implements CheckRule {
    /// `Jonas`, `O'Brien`, `RoutePilot`; also `iPlanner` and `e-Track`.
    private static final Pattern CAPITALISED = Pattern.compile(
            "(?<![\\p{L}\\p{N}@._/\\[{<'\\-&&[^\\p{IsHan}]])(?:[a-z]{1,2}-?)?\\p{Lu}[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]*(?:['-][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        Vocabulary vocabulary = new Vocabulary(sheet);
        NamePlaces places = new NamePlaces(sheet);
        List<MatchResult> tokens = CAPITALISED
                .matcher(sheet.text())
                .results()
                .filter(token -> !isValue(sheet, token))
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            MatchResult token = tokens.get(i);
            MatchResult before = i > 0 && areNeighbours(sheet, tokens.get(i - 1), token) ? tokens.get(i - 1) : null;
            if (token.group().length() == 1) {
                if (before != null
                        && vocabulary.isPerson(before.group())
                        && !vocabulary.isInitial(before.group(), token.group())) unknown(sheet, token, findings);
            } else if (!vocabulary.has(token.group()) && places.isName(token)) unknown(sheet, token, findings);
            if (before != null && vocabulary.isMixed(before.group(), token.group())) {
                Span span = new Span(before.start(), token.end());
                findings.accept(Rule.NAME.reject(sheet.quote(span), "This mixes two people's names."));
            }
        }
    }

    private static void unknown(Sheet sheet, MatchResult token, Consumer<Finding> findings) {
        String why = "No fact that the customer may see has this name. Correct it, or add the fact with its source.";
        findings.accept(Rule.NAME.reject(sheet.quote(new Span(token.start(), token.end())), why));
    }

    private static boolean areNeighbours(Sheet sheet, MatchResult first, MatchResult second) {
        return second.start() == first.end() + 1 && sheet.text().charAt(first.end()) == ' ';
    }

    private static boolean isValue(Sheet sheet, MatchResult token) {
        return sheet.mentions().stream()
                .filter(mention -> !(mention instanceof Mention.Count))
                .anyMatch(mention -> mention.span().start() <= token.start()
                        && token.end() <= mention.span().end());
    }
}
