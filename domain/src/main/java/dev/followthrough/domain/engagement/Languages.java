package dev.followthrough.domain.engagement;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which language a few sentences are in: by script, else by the small words that each language cannot do without.
public final class Languages {
    private static final Map<String, Set<String>> SMALL_WORDS = Phrases.lines("languages").stream()
            .collect(Collectors.toMap(
                    Phrases.Line::label,
                    line -> new HashSet<>(List.of(line.written().split(" ")))));

    private static final Set<String> NOT_LATIN = Set.of("zh", "ja", "ko", "ru");
    private static final int ENOUGH = 6;

    private Languages() {}

    static String of(String text, InboundMail mail) {
        String byScript = byScript(text);
        if (!byScript.isEmpty()) return byScript;
        String words = bySmallWords(text);
        if (!words.isEmpty()) return words;
        String header = mail.headers().word("content-language");
        if (header.matches("[a-z]{2}([-_,].*)?")) return header.substring(0, 2);
        String subject = byScript(mail.subject()) + bySmallWords(mail.subject());
        return subject.length() == 2 ? subject : "en";
    }

    /// True when a text is surely in another language than `expected` (ISO 639-1): a few shared words prove
    /// nothing.
    public static boolean isPlainlyNot(String expected, String text) {
        String language = expected.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        String script = byScript(text);
        if (!script.isEmpty()) return !script.equals(language);
        if (NOT_LATIN.contains(language)) return text.codePoints().anyMatch(Character::isLetter);
        if (!SMALL_WORDS.containsKey(language)) return false;
        Map<String, Long> counts = smallWords(text);
        long own = counts.getOrDefault(language, 0L);
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        return most >= ENOUGH && most > 2 * own;
    }

    private static String byScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters == 0) return "";
        if (share(text, letters, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA) > 0.1) return "ja";
        if (share(text, letters, Character.UnicodeScript.HANGUL) > 0.2) return "ko";
        if (share(text, letters, Character.UnicodeScript.HAN) > 0.2) return "zh";
        return share(text, letters, Character.UnicodeScript.CYRILLIC) > 0.4 ? "ru" : "";
    }

    private static double share(String text, long letters, Character.UnicodeScript... scripts) {
        Set<Character.UnicodeScript> wanted = Set.of(scripts);
        return (double) text.codePoints()
                        .filter(letter -> wanted.contains(Character.UnicodeScript.of(letter)))
                        .count()
                / letters;
    }

    private static String bySmallWords(String text) {
        return smallWords(text).entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .max(Comparator.comparing((Map.Entry<String, Long> count) -> count.getValue())
                        .thenComparing(count -> count.getKey().equals("en")))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Map<String, Long> smallWords(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"));
        return SMALL_WORDS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        language -> words.stream()
                                .filter(language.getValue()::contains)
                                .count()));
    }
}
