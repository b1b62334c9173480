package dev.followthrough.domain.engagement;

import java.time.LocalDate;
import java.util.List;

/// Dates that a text names, for whoever reads something else than a mail.
public final class MentionedDates {
    private MentionedDates() {}

    /// @param language ISO 639-1; decides how `3.4.` is read
    /// @return days in the order of their kinds; one that could be two days has no date
    public static List<DateMention> days(String text, String language, LocalDate today) {
        return DayMentions.in(new Written(text, "", language), today);
    }

    /// @return weeks, months, quarters, years and distances ("in three weeks")
    public static List<DateMention> periods(String text, LocalDate today) {
        return PeriodMentions.in(text, today);
    }
}
