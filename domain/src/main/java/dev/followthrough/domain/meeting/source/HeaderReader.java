package dev.followthrough.domain.meeting.source;

import dev.followthrough.domain.engagement.MentionedDates;
import dev.followthrough.domain.meeting.Side;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the lines above the first speaker, or a note's first lines.
final class HeaderReader {
    private static final Pattern KEY = Pattern.compile("^[\\s#*_>-]*([\\p{L} .]{1,24}?)\\**\\s*[:：]\\**\\s*(.+)$");
    private static final Pattern SIDE_LINE = Pattern.compile("^[\\s#*_>-]*(我方|客户|客户方|Us|Them)\\s+(.+)$");
    private static final Pattern LENGTH =
            Pattern.compile("(?i)(?:(\\d+) ?(?:h|hours?|小时) ?)?(?:(\\d+) ?(?:m|min|minutes?|分钟?))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern WITH_SELF = Pattern.compile("[(（]([^)）]*\\b(?:me|us|their side)\\b[^)）]*)[)）]");

    private @Nullable String title;
    private @Nullable LocalDate date;
    private @Nullable Duration duration;
    private final List<Attendee> attendees = new ArrayList<>();

    private HeaderReader() {}

    static Header read(List<String> lines) {
        var reader = new HeaderReader();
        lines.forEach(reader::line);
        if (reader.date == null)
            lines.stream().limit(4).forEach(line -> reader.date = reader.date == null ? fullDate(line) : reader.date);
        return new Header(reader.title, reader.date, reader.attendees, reader.duration);
    }

    private void line(String line) {
        if (line.isBlank()) return;
        Matcher side = SIDE_LINE.matcher(line);
        Matcher key = KEY.matcher(line);
        if (side.matches() && !key.matches()) people(line, null);
        else if (!key.matches() || !field(Headings.label(key.group(1)).orElse(""), key.group(2), line)) plain(line);
    }

    private boolean field(String label, String value, String line) {
        switch (label) {
            case "title" -> title = value.strip();
            case "date" -> date = fullDate(value);
            case "attendees" -> people(value, null);
            case "ours", "theirs" -> people(line.replaceAll("^[\\s#*_>-]+", ""), null);
            case "duration" -> duration = length(value);
            case "place", "points" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void people(String written, @Nullable Side side) {
        attendees.addAll(AttendeeList.of(written, side));
    }

    private void plain(String line) {
        if (title == null) title = line.replaceAll("^[\\s#*_=-]+|[\\s*_=-]+$", "");
        if (date == null) date = fullDate(line);
        Matcher self = WITH_SELF.matcher(line);
        if (self.find() && attendees.isEmpty()) people(self.group(1), null);
    }

    /// Only a date with its year says when a meeting was.
    private static @Nullable LocalDate fullDate(String text) {
        LocalDate anyDay = LocalDate.EPOCH;
        return MentionedDates.days(text, "en", anyDay).stream()
                .filter(mention ->
                        text.substring(mention.start(), mention.end()).matches("(?s).*\\d{4}.*"))
                .flatMap(mention -> Optional.ofNullable(mention.first()).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Duration length(String value) {
        Matcher clock = CLOCK.matcher(value);
        if (clock.find()) {
            long a = Long.parseLong(clock.group(1));
            long b = Long.parseLong(clock.group(2));
            return clock.group(3) == null
                    ? Duration.ofMinutes(a).plusSeconds(b)
                    : Duration.ofHours(a).plusMinutes(b).plusSeconds(Long.parseLong(clock.group(3)));
        }
        Matcher length = LENGTH.matcher(value.strip());
        if (!length.lookingAt() || length.end() == 0) return null;
        long hours = length.group(1) == null ? 0 : Long.parseLong(length.group(1));
        long minutes = length.group(2) == null ? 0 : Long.parseLong(length.group(2));
        return Duration.ofHours(hours).plusMinutes(minutes);
    }
}
