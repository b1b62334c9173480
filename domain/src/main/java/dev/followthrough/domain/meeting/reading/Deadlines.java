package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.engagement.DateMention;
import dev.followthrough.domain.engagement.MentionedDates;
import dev.followthrough.domain.meeting.Lexicon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds by when something is due. Dates of the calendar are read as in mails; around them lie the ways in which people
/// speak (`deadlines-….txt`), which come first.
final class Deadlines {
    private static final List<String> LABELS = List.of(
            "next-meeting",
            "week-of-day-2",
            "week-of-day",
            "next-day",
            "this-week-day",
            "vague-time",
            "end-next-week",
            "early-next-week",
            "mid-next-week",
            "week-after-next",
            "next-week",
            "this-week",
            "weekend",
            "three-days",
            "day-after-tomorrow",
            "tomorrow",
            "today",
            "after-call",
            "two-days",
            "business-days",
            "days",
            "hours",
            "weeks",
            "months",
            "spelled",
            "this-month",
            "next-month",
            "this-quarter",
            "this-year");

    private static final Set<String> COUNTED = Set.of("days", "hours", "weeks", "months", "business-days");

    private final Tongue tongue;
    private final Lexicon words;
    private final @Nullable LocalDate today;

    /// @param today the day of the meeting; null: only full dates can be told
    Deadlines(Tongue tongue, @Nullable LocalDate today) {
        this.tongue = tongue;
        this.words = tongue.deadlines();
        this.today = today;
    }

    /// @return in the order of the text; past times and those that say of something else when it is are left out
    List<Deadline> in(String text) {
        List<Deadline> found = new ArrayList<>();
        for (String label : LABELS)
            for (Pattern pattern : words.patterns(label)) {
                Matcher match = pattern.matcher(text);
                while (match.find()) add(found, text, match.start(), match.end(), label, match);
            }
        calendar(found, text);
        for (Pattern pattern : words.patterns("coming-day")) {
            Matcher match = pattern.matcher(text);
            while (match.find()) add(found, text, match.start(), match.end(), "coming-day", match);
        }
        found.removeIf(deadline -> deadline.strength() == 0);
        found.sort(Comparator.comparingInt(Deadline::start));
        return found;
    }

    /// @return the one that counts when several were said: after `by` before a bare one, then the last
    Optional<Deadline> of(String text) {
        return in(text).stream()
                .max(Comparator.comparing((Deadline deadline) -> deadline.date() != null)
                        .thenComparing(Deadline::strength)
                        .thenComparing(Deadline::start));
    }

    /// Without a day of the meeting only a date with its year is one.
    private void calendar(List<Deadline> found, String text) {
        LocalDate day = today == null ? LocalDate.EPOCH : today;
        List<DateMention> mentions = new ArrayList<>(MentionedDates.days(text, tongue.code(), day));
        if (today == null) mentions.removeIf(mention -> !hasYear(text, mention));
        // A date beside its weekday says more than the weekday.
        mentions.sort(Comparator.comparing((DateMention mention) -> isWeekday(text, mention)));
        if (today != null) mentions.addAll(MentionedDates.periods(text, day));
        for (DateMention mention : mentions) {
            if (text.regionMatches(true, mention.start(), "for ", 0, 4)) continue;
            LocalDate last = mention.last();
            if (last != null && !tongue.isChinese() || last != null && !isWeekday(text, mention))
                add(found, text, mention.start(), mention.end(), last, true);
        }
    }

    private static boolean hasYear(String text, DateMention mention) {
        return text.substring(mention.start(), mention.end()).matches("(?s).*\\d{4}.*");
    }

    private static boolean isWeekday(String text, DateMention mention) {
        return !text.substring(mention.start(), mention.end()).matches(".*[\\d月].*");
    }

    private void add(List<Deadline> found, String text, int start, int end, String label, Matcher match) {
        boolean meeting = label.equals("next-meeting");
        LocalDate date = today == null ? null : DeadlineDays.day(label, match, today);
        if (date == null && !meeting && !label.equals("vague-time")) return;
        boolean fromEvent = COUNTED.contains(label) && words.has("from-event", text);
        if (label.equals("vague-time") || fromEvent) found.add(new Deadline(start, end, null, "", false, 0));
        else add(found, text, start, end, date, !meeting && !label.equals("after-call"));
    }

    private void add(
            List<Deadline> found, String text, int start, int end, @Nullable LocalDate date, boolean explicit) {
        if (found.stream().anyMatch(other -> other.overlaps(start, end))) return;
        int offset = Math.max(0, start - 40);
        Optional<Matcher> beside = words.first("beside", text.substring(offset, start));
        int begin = beside.map(match -> offset + match.start()).orElse(start);
        String before = text.substring(offset, begin);
        Optional<Matcher> by = words.first("due-by", before);
        boolean other = words.has("not-due", before);
        boolean late = text.startsWith("前", end) || text.startsWith("之前", end) || text.startsWith("以前", end);
        int from = by.map(match -> offset + match.start()).orElse(begin);
        int to = late ? end + (text.startsWith("前", end) ? 1 : 2) : end;
        int strength = other && by.isEmpty() ? 0 : by.isPresent() || late ? Deadline.BY : Deadline.BARE;
        found.add(new Deadline(from, to, date, text.substring(from, to).strip(), explicit, strength));
    }
}
