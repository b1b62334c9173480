package dev.followthrough.domain.drafting.mention;

import dev.followthrough.domain.drafting.mention.Mention.MonthDay;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a date or time before it is joined with its neighbours: of `Wednesday, 14 October at 10:00` there are
/// three.
record MomentPart(
        Span span,
        @Nullable DayOfWeek weekday,
        List<MonthDay> days,
        @Nullable Integer year,
        @Nullable Integer quarter,
        List<LocalTime> times) {

    static MomentPart weekday(Span span, DayOfWeek weekday) {
        return new MomentPart(span, weekday, List.of(), null, null, List.of());
    }

    static MomentPart date(Span span, List<MonthDay> days, @Nullable Integer year) {
        return new MomentPart(span, null, days, year, null, List.of());
    }

    static MomentPart quarter(Span span, int quarter, @Nullable Integer year) {
        return new MomentPart(span, null, List.of(), year, quarter, List.of());
    }

    static MomentPart time(Span span, List<LocalTime> times) {
        return new MomentPart(span, null, List.of(), null, null, times);
    }

    /// Two pieces are one moment when neither says again what the other has said.
    boolean canJoin(MomentPart next) {
        return (weekday == null || next.weekday == null)
                && (days.isEmpty() || next.days.isEmpty())
                && (year == null || next.year == null)
                && (quarter == null && next.quarter == null)
                && (times.isEmpty() || next.times.isEmpty());
    }

    MomentPart join(MomentPart next) {
        return new MomentPart(
                new Span(span.start(), next.span.end()),
                weekday == null ? next.weekday : weekday,
                days.isEmpty() ? next.days : days,
                year == null ? next.year : year,
                null,
                times.isEmpty() ? next.times : times);
    }

    Mention.Moment mention() {
        return new Mention.Moment(span, weekday, days, year, quarter, times);
    }
}
