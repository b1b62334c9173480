package dev.followthrough.domain.drafting.check;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether a capital makes a name where it stands. In the middle of a sentence it does. At the beginning, where
/// every word has one, a word that English does not know is a name, and so is a first name, or whoever does what
/// people alone do ("said", "asked").
final class NamePlaces {
    private static final Set<String> FIRST_NAMES = WordLists.of("first-names.txt");
    private static final Set<String> NOBODY = WordLists.of("nobody.txt");
    private static final Pattern BEGINS = Pattern.compile(
            "(?s)(?:^|.*(?:[.!?:;\\n\"(•*]|\\n\\s*[-*•]|\\d[.)]|(?:^|\\n)\\s*[a-zA-Z][.)]))\\s*(?:- )?$");
    private static final Pattern AFTER_TITLE = Pattern.compile("(?s).*\\b(?:Mr|Ms|Mrs|Dr|Prof)\\.? $");
    private static final Pattern PERSON_DOES = Pattern.compile(
            "(?s)^(?:'s (?:team|question|point|idea|view|note|concern|comment|suggestion)|,? (?:said|says|asked|asks|mentioned|told|suggested|pointed out|confirmed|wanted|wants|agreed|thinks|raised|promised|is (?:happy|going|keen)|will (?:join|call|send|help|be)|from (?:our|your|my) (?:team|side|company|office|department)|and (?:I|you|we) )).*");
    private static final Set<String> ALL_NOUNS_CAPITAL = Set.of("de", "lb");
    private static final Set<String> ENGLISH_AROUND = Set.of("en", "zh");
    private static final Pattern SIGNATURE = Pattern.compile("(?:\\p{Lu}[\\p{L}.'-]*)(?: \\p{Lu}[\\p{L}.'-]*){0,2}");
    private static final int SIGNATURE_LINES = 4;
    private static final int AROUND = 40;

    private final Sheet sheet;

    NamePlaces(Sheet sheet) {
        this.sheet = sheet;
    }

    boolean isName(MatchResult token) {
        String text = sheet.text();
        String before = text.substring(Math.max(0, token.start() - AROUND), token.start());
        String after = text.substring(token.end(), Math.min(text.length(), token.end() + AROUND));
        if (FIRST_NAMES.contains(Names.bare(token.group()))
                || AFTER_TITLE.matcher(before).matches()) return true;
        String language = sheet.request().language();
        if (ALL_NOUNS_CAPITAL.contains(language)) return false;
        boolean isEnglishWord = sheet.english().has(Names.bare(token.group()));
        if (Character.isLowerCase(token.group().charAt(0))) return true;
        if (isEnglishWord && isShouted(token.group())) return false;
        boolean isUnknown = ENGLISH_AROUND.contains(language) && !isEnglishWord;
        if (isTitleCase(token)) return isUnknown;
        if (!begins(token, before)) return true;
        return isUnknown
                || PERSON_DOES.matcher(after).matches()
                        && token.group().length() > 2
                        && !NOBODY.contains(Names.bare(token.group()))
                || isSignature(token);
    }

    private boolean begins(MatchResult token, String before) {
        return token.start() == 0 || BEGINS.matcher(before).matches() || isBehindLink(token);
    }

    /// A link at the end of a sentence often stands without a full stop.
    private boolean isBehindLink(MatchResult token) {
        return sheet.mentions().stream()
                .anyMatch(mention -> mention instanceof dev.followthrough.domain.drafting.mention.Mention.Link
                        && token.start() - mention.span().end() == 1);
    }

    /// A word all in capitals is loud, no name.
    private static boolean isShouted(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    /// A subject in which most words have a capital.
    private boolean isTitleCase(MatchResult token) {
        if (token.start() >= sheet.bodyStart()) return false;
        String[] words = sheet.request().subject().strip().split("\\s+");
        long capitals = List.of(words).stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .count();
        return words.length >= 3 && capitals * 2 > words.length;
    }

    /// A short line of capitals at the end.
    private boolean isSignature(MatchResult token) {
        String text = sheet.text();
        int from = text.lastIndexOf('\n', token.start()) + 1;
        int to = text.indexOf('\n', token.end());
        String line = text.substring(from, to < 0 ? text.length() : to).strip();
        long below = to < 0
                ? 0
                : text.substring(to)
                        .strip()
                        .lines()
                        .filter(next -> !next.isBlank())
                        .count();
        return token.start() > sheet.bodyStart()
                && below < SIGNATURE_LINES
                && SIGNATURE.matcher(line).matches()
                && isAfterClosing(text, from);
    }

    /// The line above ends as a closing does ("Best regards,").
    private static boolean isAfterClosing(String text, int from) {
        String above = text.substring(0, from).stripTrailing();
        String line = above.substring(above.lastIndexOf('\n') + 1).strip();
        return line.endsWith(",") && line.length() < 40 || line.isEmpty();
    }
}
