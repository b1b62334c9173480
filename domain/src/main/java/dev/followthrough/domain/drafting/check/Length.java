package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.Finding;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Words of the body; in Chinese its characters, where a run of Latin letters or digits counts as one.
final class Length implements CheckRule {
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final Pattern SIGN =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:[.,:/@-][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\s*(?:[-*•]|\\d{1,2}[.)])\\s+");

    @Override
    public void check(Sheet sheet, Consumer<Finding> findings) {
        int most = sheet.request().maxWords();
        long words = count(sheet.request().body(), sheet.isChinese());
        if (most > 0 && words > most) {
            String what = sheet.isChinese() ? " characters" : " words";
            findings.accept(Rule.LENGTH.reject(words + what, "At most " + most + what + "; shorten it."));
        }
    }

    static long count(String body, boolean chinese) {
        String text = LIST_MARK.matcher(body).replaceAll("");
        return (chinese ? SIGN : WORD).matcher(text).results().count();
    }
}
