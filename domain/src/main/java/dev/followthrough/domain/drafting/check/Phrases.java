package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Plain;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stock phrases, guilt and pressure (M13).
public final class Phrases implements CheckRule {
    private static final List<Phrase> SHIPPED = PhraseFile.shipped();
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        for (Phrase phrase : SHIPPED) {
            if (phrase.except().contains(sheet.request().kind())) continue;
            for (Pattern pattern : phrase.patterns()) {
                Matcher matcher = pattern.matcher(visible(sheet.text()));
                while (matcher.find())
                    findings.accept(new Finding(phrase.rule(), phrase.severity(), matcher.group(), phrase.why()));
            }
        }
    }

    /// Whether some words may be used at all, in any kind of message.
    public static boolean allow(String words) {
        String text = visible(Plain.of(words));
        return SHIPPED.stream()
                .flatMap(phrase -> phrase.patterns().stream())
                .noneMatch(pattern -> pattern.matcher(text).find());
    }

    private static String visible(String text) {
        return HIDDEN.matcher(text).replaceAll("");
    }
}
