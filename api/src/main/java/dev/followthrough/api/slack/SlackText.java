package dev.followthrough.api.slack;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words as Slack takes them.
final class SlackText {
    /// Slack takes 3,000 characters a text; a little is left for what an escaped sign grows by.
    private static final int CHUNK = 2_900;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private SlackText() {}

    /// Nobody's words may begin a link, a mention or a command.
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// At most `most` characters, in one line, escaped.
    static String line(String text, int most) {
        return escaped(cut(text.strip().replaceAll("\\s*\\R\\s*", " "), most));
    }

    static String cut(String text, int most) {
        if (text.length() <= most) return text;
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone)) + " " + zone.getId();
    }

    /// A text in pieces that a block takes, cut between lines where there are some.
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > CHUNK) {
            int end = rest.lastIndexOf('\n', CHUNK);
            if (end <= 0) end = Character.isHighSurrogate(rest.charAt(CHUNK - 1)) ? CHUNK - 1 : CHUNK;
            pieces.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) pieces.add(rest);
        return pieces;
    }
}
