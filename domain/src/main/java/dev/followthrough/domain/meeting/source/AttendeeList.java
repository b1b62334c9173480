package dev.followthrough.domain.meeting.source;

import dev.followthrough.domain.meeting.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list of who was there: names parted by commas, with brackets, and with words that change the side
/// (`Us: A, B. Them: C`, `我方 高翔、林小雨；客户 徐主任`).
final class AttendeeList {
    private static final Pattern SIDE = Pattern.compile(
            "(?i)(?<![\\p{L}(（])(us|ours|our side|our team|them|theirs|their side|client|customer|prospect|我方|我司|我们|客户方?|对方|甲方|乙方)\\s*[:：\\s]\\s*");
    private static final Pattern PARTS = Pattern.compile("[,，、;；+&]|\\. |\\band\\b|和(?=\\p{IsHan}{2})");
    private static final Pattern SELF = Pattern.compile("(?i)(?:me|myself|i|我|本人)");

    private AttendeeList() {}

    /// @param side of those before any word for a side; null: not said
    static List<Attendee> of(String written, @Nullable Side side) {
        List<Attendee> found = new ArrayList<>();
        Matcher mark = SIDE.matcher(written);
        int from = 0;
        Side current = side;
        while (mark.find()) {
            add(found, written.substring(from, mark.start()), current);
            current = AttendeeNotes.side(mark.group(1)).orElse(current);
            from = mark.end();
        }
        add(found, written.substring(from), current);
        return found;
    }

    private static void add(List<Attendee> found, String names, @Nullable Side given) {
        List<String> parts = parts(names);
        boolean withSelf = parts.stream().anyMatch(part -> SELF.matcher(part).matches());
        Side side = given == null && withSelf ? Side.OURS : given;
        for (String part : parts) {
            Attendee attendee = Labels.attendee(part.replaceAll("[.。]$", ""));
            if (SELF.matcher(attendee.name()).matches() || !Names.mayBeSpeaker(attendee.name())) continue;
            Side own = attendee.side() == null ? side : attendee.side();
            found.add(new Attendee(attendee.name(), attendee.affiliation(), attendee.role(), own));
        }
    }

    /// Parted outside of brackets.
    private static List<String> parts(String names) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        Matcher cut = PARTS.matcher(names);
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            if (c == '(' || c == '（') depth++;
            if (c == ')' || c == '）') depth--;
            if (depth > 0
                    || !cut.region(i, names.length()).useTransparentBounds(true).lookingAt()) continue;
            parts.add(names.substring(start, i).strip());
            start = cut.end();
            i = start - 1;
        }
        parts.add(names.substring(start).strip());
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }
}
