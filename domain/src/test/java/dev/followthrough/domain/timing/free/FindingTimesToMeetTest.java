package dev.followthrough.domain.timing.free;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.timing.calendar.Leave;
import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.free.FreeTimes.FreeTime;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FindingTimesToMeetTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant SUNDAY = Instant.parse("2027-01-10T12:00:00Z");
    private static final Span MONTH = new Span(SUNDAY, SUNDAY.plus(Duration.ofDays(30)));

    private static String calendar(String... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//Test//EN\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\nUID:").append(event.hashCode() % 1000 + (event.contains("series") ? "" : "x"));
            text.append("\nDTSTAMP:20270101T000000Z\n")
                    .append(event.replace("; ", "\n"))
                    .append("\nEND:VEVENT\n");
        }
        return text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
    }

    private static Busy busy(boolean tentative, String... events) throws UnreadableCalendar {
        return BusyReader.read(calendar(events), STOCKHOLM, MONTH, tentative);
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }

    @Test
    void times_with_a_zone_without_one_and_in_utc_are_what_they_say() throws UnreadableCalendar {
        Busy read = busy(
                true,
                "DTSTART;TZID=America/New_York:20270112T090000; DTEND;TZID=America/New_York:20270112T100000",
                "DTSTART:20270113T090000; DURATION:PT45M",
                "DTSTART:20270114T090000Z; DTEND:20270114T093000Z");
        assertThat(read.spans())
                .containsExactly(
                        span("2027-01-12T14:00:00Z", "2027-01-12T15:00:00Z"),
                        span("2027-01-13T08:00:00Z", "2027-01-13T08:45:00Z"),
                        span("2027-01-14T09:00:00Z", "2027-01-14T09:30:00Z"));
    }

    @Test
    void whole_days_are_the_owners_days() throws UnreadableCalendar {
        assertThat(busy(true, "DTSTART;VALUE=DATE:20270114; DTEND;VALUE=DATE:20270116")
                        .spans())
                .containsExactly(span("2027-01-13T23:00:00Z", "2027-01-15T23:00:00Z"));
    }

    @Test
    void a_series_recurs_but_not_on_its_exceptions_and_one_that_was_moved_is_elsewhere() throws UnreadableCalendar {
        String series = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Test//Test//EN
                BEGIN:VEVENT
                UID:weekly
                DTSTAMP:20270101T000000Z
                DTSTART;TZID=Europe/Stockholm:20270104T090000
                DTEND;TZID=Europe/Stockholm:20270104T100000
                RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=4
                EXDATE;TZID=Europe/Stockholm:20270111T090000
                END:VEVENT
                BEGIN:VEVENT
                UID:weekly
                DTSTAMP:20270101T000000Z
                RECURRENCE-ID;TZID=Europe/Stockholm:20270118T090000
                DTSTART;TZID=Europe/Stockholm:20270119T140000
                DTEND;TZID=Europe/Stockholm:20270119T150000
                END:VEVENT
                END:VCALENDAR
                """;
        assertThat(BusyReader.read(series.replace("\n", "\r\n"), STOCKHOLM, MONTH, true)
                        .spans())
                .containsExactly(
                        span("2027-01-19T13:00:00Z", "2027-01-19T14:00:00Z"),
                        span("2027-01-25T08:00:00Z", "2027-01-25T09:00:00Z"));
    }

    @Test
    void what_is_cancelled_or_free_takes_no_time_and_what_is_tentative_does_by_setting() throws UnreadableCalendar {
        String at = "DTSTART:20270112T090000Z; DTEND:20270112T100000Z; ";
        assertThat(busy(true, at + "STATUS:CANCELLED", at + "TRANSP:TRANSPARENT")
                        .spans())
                .isEmpty();
        assertThat(busy(true, at + "STATUS:TENTATIVE").spans()).hasSize(1);
        assertThat(busy(false, at + "STATUS:TENTATIVE").spans()).isEmpty();
    }

    @Test
    void an_event_that_cannot_be_placed_is_left_out_and_told_of() throws UnreadableCalendar {
        Busy read = busy(
                true,
                "DTSTART;TZID=Nowhere/Land:20270112T090000; DTEND;TZID=Nowhere/Land:20270112T100000",
                "DTSTART:20270112T090000Z; DTEND:20270112T090001Z; RRULE:FREQ=SECONDLY",
                "DTSTART:20270114T090000Z; DTEND:20270114T093000Z");
        assertThat(read.spans()).hasSize(1);
        assertThat(read.problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("Nowhere/Land"));
        assertThatThrownBy(() -> BusyReader.read("<html>", STOCKHOLM, MONTH, true))
                .hasMessageContaining("BEGIN:VCALENDAR");
    }

    private static FreeTimes.Ask ask(String zone, List<Span> busy, Instant now) {
        Worker mara = new Worker(
                "mara",
                "Mara",
                STOCKHOLM,
                new Place("SE", null),
                WorkingHours.usual(Countries.weekend("SE")),
                List.of());
        var known = new Whereabouts.Known(ZoneId.of(zone), null, null, null);
        var house = TimingJson.defaults();
        return new FreeTimes.Ask(
                now,
                FreeTimes.NOTICE,
                Duration.ofMinutes(30),
                3,
                mara,
                Whereabouts.of(known, STOCKHOLM, house.zone(), now),
                house,
                busy);
    }

    @Test
    void three_days_are_proposed_with_mornings_and_afternoons_in_turn_in_the_contacts_zone() {
        assertThat(FreeTimes.find(ask("Europe/London", List.of(), SUNDAY)))
                .extracting(FreeTime::words)
                .containsExactly(
                        "Monday 11 January, 09:00-09:30 (Europe/London)",
                        "Tuesday 12 January, 12:00-12:30 (Europe/London)",
                        "Wednesday 13 January, 09:00-09:30 (Europe/London)");
    }

    @Test
    void across_the_atlantic_both_are_at_work_and_no_holiday_is_proposed() {
        Instant friday = Instant.parse("2027-01-15T12:00:00Z");
        assertThat(FreeTimes.find(ask("America/New_York", List.of(), friday)))
                .extracting(FreeTime::words)
                .as("Monday is Martin Luther King's day, and Mara leaves at eleven of New York's clock")
                .containsExactly(
                        "Tuesday 19 January, 09:00-09:30 (America/New_York)",
                        "Wednesday 20 January, 09:00-09:30 (America/New_York)",
                        "Thursday 21 January, 09:00-09:30 (America/New_York)");
    }

    @Test
    void each_time_says_why_it_is_this_one() {
        List<Span> mornings = List.of(new Span(SUNDAY, SUNDAY.plus(Duration.ofHours(25))));
        assertThat(FreeTimes.find(ask("Europe/London", mornings, SUNDAY)))
                .extracting(FreeTime::why)
                .containsExactly(
                        "no time is left in that morning; the first of the day at which Mara is free and both sides work",
                        "the first time of that afternoon at which Mara is free and both sides work",
                        "the first time of that morning at which Mara is free and both sides work");
    }

    @Test
    void a_feed_of_busy_times_alone_is_read_and_what_is_free_in_it_takes_none() throws UnreadableCalendar {
        String feed = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Test//Test//EN
                BEGIN:VFREEBUSY
                UID:busy-times
                DTSTAMP:20270101T000000Z
                DTSTART:20270101T000000Z
                DTEND:20270201T000000Z
                FREEBUSY:20270112T090000Z/20270112T100000Z,20270113T090000Z/PT30M
                FREEBUSY;FBTYPE=FREE:20270114T090000Z/20270114T100000Z
                FREEBUSY;FBTYPE=BUSY-TENTATIVE:20270115T090000Z/20270115T100000Z
                FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270118T090000Z/20270118T100000Z
                END:VFREEBUSY
                END:VCALENDAR
                """.replace("\n", "\r\n");
        Span tuesday = span("2027-01-12T09:00:00Z", "2027-01-12T10:00:00Z");
        Span wednesday = span("2027-01-13T09:00:00Z", "2027-01-13T09:30:00Z");
        Span friday = span("2027-01-15T09:00:00Z", "2027-01-15T10:00:00Z");
        Span monday = span("2027-01-18T09:00:00Z", "2027-01-18T10:00:00Z");
        assertThat(BusyReader.read(feed, STOCKHOLM, MONTH, true).spans())
                .containsExactly(tuesday, wednesday, friday, monday);
        assertThat(BusyReader.read(feed, STOCKHOLM, MONTH, false).spans()).containsExactly(tuesday, wednesday, monday);
    }

    @Test
    void a_time_that_was_free_is_looked_at_again() {
        FreeTime first = FreeTimes.find(ask("Europe/London", List.of(), SUNDAY)).getFirst();
        Span proposed = new Span(first.from(), first.until());
        Worker mara = ask("Europe/London", List.of(), SUNDAY).owner();
        assertThat(FreeTimes.isStillFree(proposed, mara, List.of(new Span(SUNDAY, proposed.from()))))
                .isTrue();
        List<Span> taken = List.of(new Span(proposed.from().plusSeconds(900), proposed.until()));
        assertThat(FreeTimes.isStillFree(proposed, mara, taken)).isFalse();
        LocalDate monday = LocalDate.of(2027, 1, 11);
        Worker away = new Worker(
                "mara", "Mara", STOCKHOLM, mara.place(), mara.hours(), List.of(new Leave(monday, monday, null)));
        assertThat(FreeTimes.isStillFree(proposed, away, List.of())).isFalse();
    }

    @Property(tries = 60, seed = "20270123")
    void whatever_the_calendar_holds_no_time_in_it_is_proposed(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 1000) Integer> halfHours) {
        List<Span> busy = halfHours.stream()
                .map(n -> new Span(
                        SUNDAY.plus(Duration.ofMinutes(30L * n + 7)), SUNDAY.plus(Duration.ofMinutes(30L * n + 70))))
                .toList();
        for (FreeTime time : FreeTimes.find(ask("Asia/Dubai", busy, SUNDAY))) {
            Span span = new Span(time.from(), time.until());
            assertThat(busy).noneMatch(span::overlaps);
            for (ZoneId zone : List.of(STOCKHOLM, ZoneId.of("Asia/Dubai"))) {
                ZonedDateTime local = time.from().atZone(zone);
                assertThat(local.getHour()).isBetween(9, 16);
            }
        }
    }
}
