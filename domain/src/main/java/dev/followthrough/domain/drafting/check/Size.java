package dev.followthrough.domain.drafting.check;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.Finding;
import java.util.Optional;

/// What nobody wrote and nobody would read. It is refused before the other rules look at it, since some of them
/// take time with the square of a text's length, or of its longest run without a space.
final class Size {
    private static final int MOST_IN_SUBJECT = 300;
    private static final int MOST_IN_BODY = 6_000;
    /// Long links have this.
    private static final int MOST_UNBROKEN = 500;
    private static final int MOST_BLANK = 60;

    private Size() {}

    static Optional<Finding> problem(DraftRequest request) {
        if (request.subject().length() > MOST_IN_SUBJECT)
            return Optional.of(tooLong("A subject has at most " + MOST_IN_SUBJECT + " characters."));
        if (request.body().length() > MOST_IN_BODY)
            return Optional.of(tooLong("A body has at most " + MOST_IN_BODY + " characters."));
        String text = request.subject() + "\n" + request.body();
        if (longestRun(text, false) > MOST_UNBROKEN && !isHan(text))
            return Optional.of(
                    tooLong("There is a run of more than " + MOST_UNBROKEN + " characters without a space."));
        if (longestRun(text, true) > MOST_BLANK)
            return Optional.of(tooLong("There is a gap of more than " + MOST_BLANK + " spaces or empty lines."));
        return Optional.empty();
    }

    static Finding unreadable() {
        return tooLong("It is too intricate to be checked; write it more simply.");
    }

    private static Finding tooLong(String why) {
        return Rule.SIZE.reject("", why);
    }

    private static int longestRun(String text, boolean blank) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Character.isWhitespace(text.charAt(i)) == blank ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /// Chinese has no spaces.
    private static boolean isHan(String text) {
        return text.codePoints()
                                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)
                                .count()
                        * 3
                > text.length();
    }
}
