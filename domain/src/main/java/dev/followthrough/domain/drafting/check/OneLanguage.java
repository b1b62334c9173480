package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Span;
import dev.followthrough.domain.engagement.Languages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One draft, one language. A passage in another is rejected. A whole draft in another language than the contact's
/// is a warning: a contact may well read English too.
final class OneLanguage implements CheckRule {
    private static final Pattern FOREIGN_SCRIPT = Pattern.compile(
            "(?:[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsCyrillic}\\p{IsArabic}\\p{IsHebrew}\\p{IsThai}\\p{IsDevanagari}][,、。\\s]*+){4,}");
    private static final Pattern NOT_CHINESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{2,}");
    /// Words in a row that are no name and no title: they begin small.
    private static final Pattern LATIN_WORDS =
            Pattern.compile("\\p{IsLatin}[\\p{IsLatin}' ,]*(?: \\p{Ll}[\\p{IsLatin}']+,?){4,}");
    private static final Pattern SMALL_WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}@./'-])\\p{Ll}[\\p{Ll}']*(?![\\p{L}\\p{N}@/])(?!\\.\\p{L})");
    private static final int FEWEST = 4;
    private static final int FEWEST_OWN = 3;
    private static final int MOST = 8;
    private static final double OWN_SHARE = 0.3;

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        String language = sheet.request().language();
        if (Languages.isPlainlyNot(language, sheet.body()) && !isInOwnScript(sheet) && !hasOwnSentence(sheet)) {
            findings.accept(Rule.LANGUAGE.warn("", "It is not written in " + language + "."));
            return;
        }
        String known =
                sheet.request().to().name() + "\n" + sheet.request().from().name() + "\n"
                        + sheet.customer().stream().map(fact -> fact.value()).collect(Collectors.joining("\n"));
        if (sheet.isChinese()) {
            find(sheet, NOT_CHINESE, known, findings);
            find(sheet, LATIN_WORDS, known, findings);
        } else if (isLatin(language)) {
            find(sheet, FOREIGN_SCRIPT, known, findings);
            if (language.startsWith("en")) notEnglish(sheet, known, findings);
        }
    }

    /// A sentence in another language does not make the whole draft one in it.
    private static boolean hasOwnSentence(Sheet sheet) {
        return sheet.request().language().startsWith("en")
                && sheet.sentences().stream()
                        .filter(sentence -> sentence.start() >= sheet.bodyStart())
                        .map(sentence -> english(sheet, sentence))
                        .anyMatch(words -> words.size() >= FEWEST_OWN && !words.contains(false));
    }

    /// Nor does one in another script.
    private static boolean isInOwnScript(Sheet sheet) {
        boolean chinese = sheet.isChinese();
        if (!chinese && !isLatin(sheet.request().language())) return false;
        Character.UnicodeScript own = chinese ? Character.UnicodeScript.HAN : Character.UnicodeScript.LATIN;
        long letters = sheet.body().codePoints().filter(Character::isLetter).count();
        long ours = sheet.body()
                .codePoints()
                .filter(letter -> Character.UnicodeScript.of(letter) == own)
                .count();
        return ours < letters && ours >= letters * OWN_SHARE;
    }

    private static boolean isLatin(String language) {
        return !List.of("zh", "ja", "ko", "ru", "uk", "bg", "sr", "el", "ar", "he", "th", "hi")
                .contains(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
    }

    private static void find(Sheet sheet, Pattern pattern, String known, Consumer<Finding> findings) {
        for (MatchResult match : pattern.matcher(sheet.text()).results().toList()) {
            String words = match.group().strip();
            if (known.contains(words) || isLink(sheet, match.start())) continue;
            findings.accept(passage(sheet, new Span(match.start(), match.end())));
        }
    }

    /// Most of a sentence's small words are no English ones.
    private static void notEnglish(Sheet sheet, String known, Consumer<Finding> findings) {
        for (Span sentence : sheet.sentences()) {
            String words = sentence.in(sheet.text());
            if (!known.contains(words) && hasStrangeRun(english(sheet, sentence)))
                findings.accept(passage(sheet, sentence));
        }
    }

    /// Of each small word of a sentence, whether it is an English one.
    private static List<Boolean> english(Sheet sheet, Span sentence) {
        return SMALL_WORD
                .matcher(sentence.in(sheet.text()))
                .results()
                .filter(word -> !isLink(sheet, sentence.start() + word.start()))
                .map(word -> sheet.english().has(word.group()))
                .toList();
    }

    /// Of some small words in a row, most are no English ones.
    private static boolean hasStrangeRun(List<Boolean> english) {
        int length = Math.min(MOST, english.size());
        if (length < FEWEST) return false;
        for (int i = 0; i + length <= english.size(); i++)
            if (english.subList(i, i + length).stream().filter(word -> word).count() * 2 < length) return true;
        return false;
    }

    private static boolean isLink(Sheet sheet, int at) {
        return sheet.mentions().stream()
                .anyMatch(mention -> mention instanceof Mention.Link
                        && mention.span().start() <= at
                        && at < mention.span().end());
    }

    private static Finding passage(Sheet sheet, Span span) {
        return Rule.LANGUAGE.reject(sheet.quote(span), "This is another language than the rest; keep to one.");
    }
}
