package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Plain;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Stock phrases, guilt and pressure (M13).
public final class Phrases implements CheckRule {
    private static final List<Phrase> SHIPPED = PhraseFile.shipped();

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        String text = Disguise.off(sheet.text());
        String shown = Disguise.off(
                sheet.customer().stream().map(fact -> Plain.of(fact.value())).collect(Collectors.joining("\n")));
        for (Phrase phrase : SHIPPED) {
            if (phrase.except().contains(sheet.request().kind())) continue;
            for (Pattern pattern : phrase.patterns()) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    if (phrase.unlessFact() && says(shown, matcher.group())) continue;
                    findings.accept(
                            new Finding(phrase.rule().code(), phrase.severity(), matcher.group(), phrase.why()));
                }
            }
        }
    }

    private static boolean says(String shown, String words) {
        return shown.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /// Whether some words may be used at all, in any kind of message.
    public static boolean allow(String words) {
        String text = Disguise.off(Plain.of(words));
        return SHIPPED.stream()
                .flatMap(phrase -> phrase.patterns().stream())
                .noneMatch(pattern -> pattern.matcher(text).find());
    }
}
