package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.mention.Mention;
import dev.followthrough.domain.drafting.mention.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Every person, company and product that is named comes from a fact (G7). In the middle of a sentence a capital
/// makes a name; at its beginning a known first name does, or what people alone do ("said", "asked").
final class TracedNames implements CheckRule {
    private static final Set<String> FIRST_NAMES = WordLists.of("first-names.txt");
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![\\p{L}\\p{N}@._/\\[{<-])\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['-][\\p{L}\\p{N}]+)*");
    private static final Pattern BEGINS =
            Pattern.compile("(?s)(?:^|.*(?:[.!?:;\\n\"(•*]|\\n\\s*[-*•]|\\d[.)]))\\s*(?:- )?$");
    private static final Pattern AFTER_TITLE = Pattern.compile("(?s).*\\b(?:Mr|Ms|Mrs|Dr|Prof)\\.? $");
    private static final Pattern PERSON_DOES = Pattern.compile(
            "(?s)^(?:'s (?:team|question|point|idea|view|note|concern|comment|suggestion)|,? (?:said|says|asked|asks|mentioned|told|suggested|pointed out|confirmed|wanted|wants|agreed|thinks|raised|promised|is (?:happy|going|keen)|will (?:join|call|send|help|be)|from (?:our|your|my) (?:team|side|company|office|department)|and (?:I|you|we) )).*");
    private static final Set<String> ALL_NOUNS_CAPITAL = Set.of("de", "lb");
    private static final Pattern SIGNATURE = Pattern.compile("(?:\\p{Lu}[\\p{L}.'-]*)(?: \\p{Lu}[\\p{L}.'-]*){0,2}");
    private static final int SIGNATURE_LINES = 4;

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        Vocabulary vocabulary = new Vocabulary(sheet);
        List<MatchResult> tokens = CAPITALISED
                .matcher(sheet.text())
                .results()
                .filter(token -> !isValue(sheet, token))
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            MatchResult token = tokens.get(i);
            if (!vocabulary.has(token.group()) && isName(sheet, token)) unknown(sheet, token, findings);
            if (i > 0
                    && areNeighbours(tokens.get(i - 1), token)
                    && vocabulary.isMixed(tokens.get(i - 1).group(), token.group())) {
                Span span = new Span(tokens.get(i - 1).start(), token.end());
                findings.accept(Finding.reject("name", sheet.quote(span), "This mixes two people's names."));
            }
        }
    }

    private static void unknown(Sheet sheet, MatchResult token, Consumer<Finding> findings) {
        String why = "No fact that the customer may see has this name. Correct it, or add the fact with its source.";
        findings.accept(Finding.reject("name", sheet.quote(new Span(token.start(), token.end())), why));
    }

    private static boolean areNeighbours(MatchResult first, MatchResult second) {
        return second.start() == first.end() + 1;
    }

    private static boolean isValue(Sheet sheet, MatchResult token) {
        return sheet.mentions().stream()
                .filter(mention -> !(mention instanceof Mention.Count))
                .anyMatch(mention -> mention.span().start() <= token.start()
                        && token.end() <= mention.span().end());
    }

    private static boolean isName(Sheet sheet, MatchResult token) {
        String before = sheet.text().substring(Math.max(0, token.start() - 40), token.start());
        String after = sheet.text().substring(token.end(), Math.min(sheet.text().length(), token.end() + 40));
        if (FIRST_NAMES.contains(Names.bare(token.group()))
                || AFTER_TITLE.matcher(before).matches()) return true;
        if (isTitleCase(sheet, token)
                || ALL_NOUNS_CAPITAL.contains(sheet.request().language())) return false;
        if (token.start() == 0 || BEGINS.matcher(before).matches())
            return PERSON_DOES.matcher(after).matches() && token.group().length() > 2 && !isPlainWord(token)
                    || isSignature(sheet, token);
        return true;
    }

    private static boolean isPlainWord(MatchResult token) {
        return Set.of(
                        "everyone",
                        "everybody",
                        "somebody",
                        "someone",
                        "nobody",
                        "they",
                        "she",
                        "you",
                        "who",
                        "this",
                        "that",
                        "which",
                        "both",
                        "finance",
                        "procurement",
                        "management",
                        "support",
                        "engineering",
                        "sales",
                        "operations",
                        "security",
                        "people",
                        "customers",
                        "colleagues")
                .contains(token.group().toLowerCase(Locale.ROOT));
    }

    /// A subject in which most words have a capital.
    private static boolean isTitleCase(Sheet sheet, MatchResult token) {
        if (token.start() >= sheet.bodyStart()) return false;
        String[] words = sheet.request().subject().strip().split("\\s+");
        long capitals = List.of(words).stream()
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .count();
        return words.length >= 3 && capitals * 2 > words.length;
    }

    /// A short line of capitals at the end.
    private static boolean isSignature(Sheet sheet, MatchResult token) {
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
