package dev.followthrough.domain.drafting.voice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the prospect writes, as far as it is worth mirroring (M14): never their emoji, slang or mistakes.
///
/// @param greeting  `Hi`, `Hello`, `Dear` or `name`; null: they use none, or several
/// @param words     of a middling mail of theirs; 0: nothing is known
/// @param formality null: neither is plain
public record ProspectStyle(
        @Nullable String greeting, int words, @Nullable Formality formality) {
    public static final ProspectStyle UNKNOWN = new ProspectStyle(null, 0, null);

    private static final Pattern GREETING = Pattern.compile("(?i)\\A\\s*(hi|hello|dear)\\b");
    private static final Pattern NAME_ALONE = Pattern.compile("\\A\\s*\\p{Lu}\\p{Ll}+\\s*[,!-]");
    private static final Pattern CASUAL = Pattern.compile(
            "(?i)\\b(?:hi|hey|cheers|thx|btw|yep|yeah|gonna)\\b|\\b\\p{L}+'(?:ll|re|ve|m|d)\\b|!|[:;]-?[)D]|\\p{So}|你(?!们)|哈|啦");
    private static final Pattern FORMAL =
            Pattern.compile("(?i)\\b(?:dear|sincerely|kind regards|yours faithfully|to whom)\\b|您|贵司|此致|敬礼|尊敬的");

    /// @param theirMails what they newly wrote, without quotes and signatures
    public static ProspectStyle of(List<String> theirMails) {
        List<String> mails = theirMails.stream().filter(mail -> !mail.isBlank()).toList();
        if (mails.isEmpty()) return UNKNOWN;
        List<Integer> lengths =
                mails.stream().map(ProspectStyle::words).sorted().toList();
        long casual = mails.stream().filter(mail -> CASUAL.matcher(mail).find()).count();
        long formal = mails.stream().filter(mail -> FORMAL.matcher(mail).find()).count();
        Formality formality = casual * 2 > mails.size() && casual > formal
                ? Formality.CASUAL
                : formal * 2 > mails.size() && formal > casual ? Formality.FORMAL : null;
        List<Optional<String>> greetings =
                mails.stream().map(ProspectStyle::greeting).distinct().toList();
        String greeting = greetings.size() == 1 ? greetings.getFirst().orElse(null) : null;
        return new ProspectStyle(greeting, lengths.get(lengths.size() / 2), formality);
    }

    private static Optional<String> greeting(String mail) {
        var greeted = GREETING.matcher(mail);
        if (greeted.find()) {
            String word = greeted.group(1).toLowerCase(java.util.Locale.ROOT);
            return Optional.of(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return NAME_ALONE.matcher(mail).find() ? Optional.of("name") : Optional.empty();
    }

    /// Each Chinese character counts as half a word.
    private static int words(String mail) {
        long han = mail.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        long others = Arrays.stream(mail.split("\\s+"))
                .filter(word -> word.matches(".*[\\p{L}\\p{N}&&[^\\p{IsHan}]].*"))
                .count();
        return (int) (others + han / 2);
    }
}
