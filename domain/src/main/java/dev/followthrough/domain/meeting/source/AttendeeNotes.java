package dev.followthrough.domain.meeting.source;

import dev.followthrough.domain.meeting.Lexicon;
import dev.followthrough.domain.meeting.Side;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is noted beside a name: a side ("us", 我方), a role, or else a company.
final class AttendeeNotes {
    private static final Lexicon ROLES = Lexicon.load("roles.txt");
    private static final Pattern SIDE_BEFORE = Pattern.compile("^(我方|我司|乙方|客户方?|甲方|对方)\\s*(.*)$");

    private AttendeeNotes() {}

    static Attendee read(String name, List<String> notes) {
        String company = null;
        String role = null;
        Side side = null;
        for (String written : notes) {
            String note = written.strip();
            Matcher before = SIDE_BEFORE.matcher(note);
            Optional<Side> whole = side(note);
            if (whole.isPresent()) {
                side = whole.get();
                continue;
            }
            if (before.matches()) {
                side = side(before.group(1)).orElse(side);
                note = before.group(2);
            }
            if (note.isEmpty()) continue;
            if (role == null && ROLES.whole(note).isPresent()) role = note;
            else if (company == null) company = note;
        }
        return new Attendee(name, company, role, side);
    }

    static Optional<Side> side(String word) {
        return Headings.label(word).flatMap(label -> switch (label) {
            case "ours" -> Optional.of(Side.OURS);
            case "theirs" -> Optional.of(Side.THEIRS);
            default -> Optional.empty();
        });
    }
}
