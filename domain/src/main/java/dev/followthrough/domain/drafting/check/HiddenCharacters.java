package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters that nobody sees, and words whose letters come from two alphabets: both let a text say what it does
/// not show.
final class HiddenCharacters implements CheckRule {
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\u2028\\u2029\\u115F\\u1160\\u3164\\uFFA0\\uFFFD&&[^\\n\\r\\t]]");
    private static final Pattern MIXED = Pattern.compile(
            "[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]*(?:\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin})[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]*");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        if (sheet.request().subject().matches("(?s).*[\\r\\n].*"))
            findings.accept(Finding.reject("hidden-character", "", "The subject has a line break."));
        Matcher hidden = HIDDEN.matcher(sheet.original());
        if (hidden.find()) {
            String name = "U+%04X".formatted(hidden.group().codePointAt(0));
            findings.accept(Finding.reject("hidden-character", name, "An invisible character; remove it."));
        }
        Matcher mixed = MIXED.matcher(sheet.original());
        while (mixed.find())
            findings.accept(Finding.reject("look-alike", mixed.group(), "Letters of two alphabets in one word."));
    }
}
