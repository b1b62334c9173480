package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a template or a prompt left behind.
final class Placeholders implements CheckRule {
    private static final GapsFile WORDS = GapsFile.shipped();

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        find(sheet, WORDS.gaps(), Rule.PLACEHOLDER, "A gap that was not filled.", findings);
        find(sheet, WORDS.leftovers(), Rule.LEFTOVER, "Left over from a prompt, not for a reader.", findings);
        if (sheet.request().body().isBlank()) findings.accept(Rule.PLACEHOLDER.reject("", "The body is empty."));
        if (sheet.request().subject().isBlank() && sheet.kind().hasSubject())
            findings.accept(Rule.PLACEHOLDER.warn("", "The subject is empty."));
    }

    private static void find(Sheet sheet, List<Pattern> patterns, Rule rule, String why, Consumer<Finding> findings) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(sheet.text());
            while (matcher.find()) findings.accept(rule.reject(matcher.group().strip(), why));
        }
    }
}
