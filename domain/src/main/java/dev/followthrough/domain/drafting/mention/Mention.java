package dev.followthrough.domain.drafting.mention;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A value that a text names. Where the written form can be read in more than one way, all readings are kept: a
/// text is blamed only for what is wrong in every reading.
public sealed interface Mention {
    Span span();

    /// @param currencies ISO 4217; `$` may be one of several
    record Money(Span span, List<BigDecimal> amounts, Set<String> currencies) implements Mention {}

    /// @param shares 12.5 % is 0.125; a Chinese 八折 is 0.8 and 0.2
    record Percent(Span span, List<BigDecimal> shares) implements Mention {}

    /// @param unit the noun that follows, in singular and lower case; null: none
    record Count(
            Span span, List<BigDecimal> amounts, @Nullable String unit) implements Mention {}

    record Length(Span span, List<BigDecimal> amounts, Measure measure) implements Mention {}

    /// Minutes, days and weeks convert into each other, months and years too; a working day is neither.
    enum Measure {
        MINUTES,
        WORKING_DAYS,
        MONTHS
    }

    /// A day, a time, or a part of either: `Wednesday the 14th`, `October`, `10:00`. What is null was not said.
    record Moment(
            Span span,
            @Nullable DayOfWeek weekday,
            List<MonthDay> days,
            @Nullable Integer year,
            @Nullable Integer quarter,
            List<LocalTime> times)
            implements Mention {}

    /// @param month null: only the day of the month was said
    /// @param day   null: only the month was said
    record MonthDay(@Nullable Integer month, @Nullable Integer day) {}

    /// `version 2.3`, `clause 7`, `第三条`.
    record Labelled(Span span, String what, String number) implements Mention {}

    record Link(Span span, String url) implements Mention {}

    record Mailbox(Span span, String address) implements Mention {}

    record Phone(Span span, String digits) implements Mention {}

    /// Words that name one thing or another: `1/4` is a share or a day.
    record Either(Span span, List<Mention> readings) implements Mention {
        public Either {
            readings = List.copyOf(readings);
        }
    }
}
