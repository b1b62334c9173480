package dev.followthrough.domain.meeting.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a speaker's label, or an entry of a list of attendees, apart: `Rhea Nair (Paywell, Head of Sales)`,
/// `销售 冯悦`, `博远物流 —— 常总`.
final class Labels {
    private static final Pattern BRACKET = Pattern.compile("^(.*?)\\s*[(（\\[]([^)）\\]]*)[)）\\]]\\s*$");
    private static final Pattern HAN_TITLE = Pattern.compile("^(\\p{IsHan}{2,8})[ \u3000]+(\\p{IsHan}{2,4})$");
    private static final Pattern DASH = Pattern.compile("^(.*\\S)\\s*(?:——|--|–|—)\\s*(\\S.*)$");

    private Labels() {}

    static Attendee attendee(String written) {
        String name = written.strip();
        List<String> notes = new ArrayList<>();
        Matcher dash = DASH.matcher(name);
        if (dash.matches()) {
            notes.add(dash.group(1));
            name = dash.group(2).strip();
        }
        Matcher bracket = BRACKET.matcher(name);
        if (bracket.matches()) {
            notes.addAll(List.of(bracket.group(2).split("[,，/]")));
            name = bracket.group(1).strip();
        }
        Matcher title = HAN_TITLE.matcher(name);
        if (title.matches()) {
            notes.add(title.group(1));
            name = title.group(2);
        }
        return AttendeeNotes.read(name, notes);
    }
}
