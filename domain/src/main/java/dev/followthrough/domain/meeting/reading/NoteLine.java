package dev.followthrough.domain.meeting.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of notes without its bullet.
///
/// @param text     what stands behind the bullet, as in the source
/// @param bulleted whether there was one
/// @param done     ticked off
/// @param asks     its bullet is a question mark
record NoteLine(String text, boolean bulleted, boolean done, boolean asks) {
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:>\\s*)?(?:([-*•·●▪–+?？]|\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[.、)）])\\s*)?(?:\\[([ xX✓√]?)]\\s*)?(.*)$");

    static NoteLine of(String line) {
        Matcher match = BULLET.matcher(line);
        if (!match.matches()) return new NoteLine(line.strip(), false, false, false);
        String mark = match.group(1);
        String box = match.group(2);
        return new NoteLine(
                match.group(3).strip(),
                mark != null || box != null,
                box != null && !box.isBlank(),
                "?".equals(mark) || "？".equals(mark));
    }
}
