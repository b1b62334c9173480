package dev.followthrough.domain.drafting.mention;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Links, mail addresses and telephone numbers.
final class Addresses {
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern URL = Pattern.compile(
            "(?i)\\b(?:[a-z][a-z0-9+.-]{1,15}://|www\\.|(?:javascript|data|file|vbscript):)[^\\s<>\"\\p{IsHan}。,；]+");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)(?<![\\w@.-])(?:[a-z\\d\\u00C0-\\u024F\\u0370-\\u04FF](?:[a-z\\d\\u00C0-\\u024F\\u0370-\\u04FF-]*)\\.)+"
                    + "(?:com|net|org|io|dev|eu|de|cn|co|uk|fr|nl|it|es|ai|app|biz|info|ch|at|us|example|test|ly|me|tech|cloud)"
                    + "(?![\\w-])(?::\\d+)?(?:/[^\\s<>\"\\p{IsHan}。,]*)?");
    private static final Pattern PHONE = Pattern.compile("(?<![\\w.,])\\+?\\(?\\d[\\d ()/.-]{6,}\\d(?![\\w%])");
    private static final Pattern DATE_LIKE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}.*");

    private Addresses() {}

    static void read(Page page) {
        page.read(
                MAIL,
                match -> new Mention.Mailbox(Page.span(match), match.group().toLowerCase(Locale.ROOT)));
        page.read(URL, Addresses::link);
        page.read(DOMAIN, Addresses::link);
        page.read(PHONE, match -> {
            String digits = match.group().replaceAll("\\D", "");
            boolean looksLikePhone =
                    match.group().startsWith("+") || match.group().matches(".*[ ()/-].*");
            return digits.length() >= 8 && looksLikePhone && !isOther(match.group())
                    ? new Mention.Phone(Page.span(match), digits)
                    : null;
        });
    }

    private static boolean isOther(String text) {
        return DATE_LIKE.matcher(text).matches() || text.matches("\\d{1,3}(?: \\d{3})+");
    }

    private static Mention link(MatchResult match) {
        String url = match.group().replaceAll("[.,;:!?)'\\]]+$", "");
        return new Mention.Link(new Span(match.start(), match.start() + url.length()), url);
    }

    /// One spelling for links that lead to the same place.
    static String comparable(String url) {
        String bare = url.replaceAll("(?i)^https?://", "").replaceAll("/+$", "");
        int path = bare.indexOf('/');
        String host = (path < 0 ? bare : bare.substring(0, path)).toLowerCase(Locale.ROOT);
        return host.replaceFirst("^www\\.", "") + (path < 0 ? "" : bare.substring(path));
    }
}
