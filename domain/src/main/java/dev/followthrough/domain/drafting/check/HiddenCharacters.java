package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.text.Normalizer;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Characters that nobody sees, and letters that pass for others: both let a text say what it does not show.
final class HiddenCharacters implements CheckRule {
    /// U+200D joins the parts of an emoji, U+FE0F colours it; elsewhere they have no business.
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\uFFFC\\uFFFD\\uFE00-\\uFE0F&&[^\\n\\r\\t\\u200D\\uFE0F]]"
                    + "|(?<![\\p{So}\\p{Sk}\\uFE0F])\\u200D|(?<![\\p{So}\\d#*])\\uFE0F");
    /// Two marks on one letter, after those that belong together have been joined.
    private static final Pattern HEAPED = Pattern.compile("\\p{Mn}{2,}");
    private static final Pattern MIXED = Pattern.compile(
            "[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]*(?:\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin})[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]*");
    private static final Pattern OTHER_ALPHABET = Pattern.compile("[\\p{IsCyrillic}\\p{IsGreek}]{2,}");
    /// Letters for formulas, phonetics, circled and wide ones; Chinese radicals that look like signs.
    private static final Pattern POSING = Pattern.compile(
            "[\\x{1D400}-\\x{1D7FF}\\x{24B6}-\\x{24E9}\\x{1F130}-\\x{1F189}\\x{0250}-\\x{02AF}\\x{1D00}-\\x{1D7F}\\x{2F00}-\\x{2FDF}\\x{2E80}-\\x{2EF3}]"
                    + "|(?<=\\p{IsLatin})[\\uFF21-\\uFF3A\\uFF41-\\uFF5A](?=[a-zA-Z])|(?<=[a-zA-Z])[\\uFF21-\\uFF3A\\uFF41-\\uFF5A]");
    private static final Set<String> OWN_ALPHABET = Set.of("ru", "uk", "bg", "sr", "el", "mk", "be", "kk", "mn");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        if (sheet.request().subject().matches("(?s).*[\\r\\n].*"))
            findings.accept(Rule.HIDDEN_CHARACTER.reject("", "The subject has a line break."));
        Matcher hidden = HIDDEN.matcher(sheet.original());
        if (hidden.find()) {
            String name = "U+%04X".formatted(hidden.group().codePointAt(0));
            findings.accept(Rule.HIDDEN_CHARACTER.reject(name, "An invisible character; remove it."));
        }
        Matcher heaped = HEAPED.matcher(Normalizer.normalize(sheet.original(), Normalizer.Form.NFC));
        if (heaped.find())
            findings.accept(Rule.HIDDEN_CHARACTER.reject(heaped.group(), "Marks upon marks; remove them."));
        Matcher mixed = MIXED.matcher(sheet.original());
        while (mixed.find())
            findings.accept(Rule.LOOK_ALIKE.reject(mixed.group(), "Letters of two alphabets in one word."));
        Matcher posing = POSING.matcher(sheet.original());
        if (posing.find())
            findings.accept(Rule.LOOK_ALIKE.reject(posing.group(), "A letter that only looks like one; type it anew."));
        if (OWN_ALPHABET.contains(sheet.request().language())) return;
        Matcher other = OTHER_ALPHABET.matcher(sheet.original());
        while (other.find())
            if (Disguise.isMask(other.group()))
                findings.accept(Rule.LOOK_ALIKE.reject(other.group(), "A word whose letters only look Latin."));
    }
}
