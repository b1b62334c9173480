package dev.followthrough.domain.engagement;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which language a few sentences are in: by script, else by the small words that each language cannot do without.
public final class Languages {
    private static final String LETTERS = "letters-";
    private static final Map<String, Set<String>> SMALL_WORDS = Phrases.lines("languages").stream()
            .filter(line -> !line.label().startsWith(LETTERS))
            .collect(Collectors.toMap(
                    Phrases.Line::label,
                    line -> new HashSet<>(List.of(line.written().split(" ")))));

    private static final Set<String> NOT_LATIN = Set.of("zh", "ja", "ko", "ru");
    private static final int ENOUGH = 6;
    private static final double LETTERS_WEIGHT = 0.3;
    private static final int SHORT = 30;
    private static final Map<String, Pattern> OWN_LETTERS = Phrases.lines("languages").stream()
            .filter(line -> line.label().startsWith(LETTERS))
            .collect(Collectors.toMap(
                    line -> line.label().substring(LETTERS.length()),
                    line -> Pattern.compile(line.written(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));

    private Languages() {}

    static String of(String text, InboundMail mail) {
        String around = mail.subject() + "\n" + NewText.body(mail);
        String byScript = byScript(text);
        if (!byScript.isEmpty()) return byScript.equals("zh") && isAllHan(text) ? hanAmong(around) : byScript;
        Map<String, Double> own = scores(text);
        if (own.values().stream().allMatch(score -> score == 0)) {
            String header = mail.headers().word("content-language");
            if (header.matches("[a-z]{2}([-_,].*)?")) return header.substring(0, 2);
        }
        Map<String, Double> wider = scores(around);
        return SMALL_WORDS.keySet().stream()
                .max(Comparator.comparing((String language) -> own.getOrDefault(language, 0.0))
                        .thenComparing(language -> wider.getOrDefault(language, 0.0))
                        .thenComparing(language -> language.equals("en"))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse("en");
    }

    /// A few characters and nothing else may be Chinese or Japanese: what stands around them tells.
    private static String hanAmong(String around) {
        return byScript(around).equals("ja") ? "ja" : "zh";
    }

    private static boolean isAllHan(String text) {
        return text.length() < SHORT
                && text.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
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

    /// Small words, and letters that are a language's own: those count less, for names have them too.
    private static Map<String, Double> scores(String text) {
        return smallWords(text).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, words -> {
            Pattern letters = OWN_LETTERS.get(words.getKey());
            long found = letters == null ? 0 : letters.matcher(text).results().count();
            return words.getValue() + LETTERS_WEIGHT * found;
        }));
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
