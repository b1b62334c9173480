package dev.followthrough.domain.timing.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.timing.best.Acts;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.calendar.Leave;
import dev.followthrough.domain.timing.house.Segment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatMovesATouchTest {
    private static final Instant TUESDAY = Instant.parse("2027-01-12T10:00:00Z");

    private static Instant hoursAgo(int hours) {
        return TUESDAY.minus(Duration.ofHours(hours));
    }

    @Test
    void nothing_moves_a_touch_in_the_middle_of_a_working_day() {
        SlotExplanation slot = new Asks().best();
        assertThat(slot.due()).isBetween(TUESDAY, TUESDAY.plus(Duration.ofMinutes(10)));
        assertThat(slot.moves()).extracting(Move::cause).isSubsetOf(Cause.SPREAD);
    }

    @Test
    void a_segments_cap_is_stricter_than_the_cadences() {
        var small = new Segment("small", List.of(), List.of(), null, null, new Caps(1, 4));
        SlotExplanation slot =
                new Asks().touched(true, hoursAgo(48)).segment(small).best();
        assertThat(slot.moves()).extracting(Move::cause).contains(Cause.CAP);
        assertThat(slot.due()).isAfterOrEqualTo(hoursAgo(48).plus(Duration.ofDays(7)));
        assertThat(slot.brief()).contains("the cap of 1 in a week for a contact of segment small");
    }

    @Test
    void the_account_has_a_cap_over_all_of_its_deals() {
        Instant[] colleagues = {hoursAgo(1), hoursAgo(2), hoursAgo(3)};
        SlotExplanation slot = new Asks()
                .house("{\"account\": {\"perWeek\": 3, \"perMonth\": 9}}")
                .accountTouched(colleagues)
                .best();
        assertThat(slot.due()).isAfterOrEqualTo(hoursAgo(3).plus(Duration.ofDays(7)));
        assertThat(slot.brief()).contains("the cap of 3 in a week for the account");
    }

    @Test
    void a_mail_that_goes_with_a_call_is_not_kept_from_it_by_the_accounts_gap() {
        String house = "{\"accountGapMinutes\": 600}";
        assertThat(new Asks().house(house).accountTouched(hoursAgo(1)).best().moves())
                .extracting(Move::cause)
                .contains(Cause.GAP);
        assertThat(new Asks()
                        .house(house)
                        .touched(true, hoursAgo(1))
                        .accountTouched(hoursAgo(1))
                        .best()
                        .moves())
                .as("the call was to the same contact")
                .extracting(Move::cause)
                .doesNotContain(Cause.GAP);
    }

    @Test
    void another_deals_touch_keeps_its_distance_and_the_same_deals_has_kept_it() {
        assertThat(new Asks().touched(false, hoursAgo(1)).best().moves())
                .extracting(Move::cause)
                .contains(Cause.GAP);
        assertThat(new Asks().touched(true, hoursAgo(1)).best().moves())
                .extracting(Move::cause)
                .doesNotContain(Cause.GAP);
    }

    @Test
    void quiet_hours_and_days_of_the_house_are_kept() {
        String house = """
                {"quiet": "08:00-14:00", "quietDays": [{"from": "2027-01-12", "until": "2027-01-13", "name": "the stocktaking"}]}
                """;
        SlotExplanation slot = new Asks().house(house).best();
        assertThat(slot.contactTime().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(slot.contactTime().getHour()).isGreaterThanOrEqualTo(14);
        assertThat(slot.brief()).contains("after the stocktaking");
        assertThat(slot.moves()).extracting(Move::cause).contains(Cause.QUIET, Cause.QUIET_DAYS);
    }

    @Test
    void a_country_may_have_hours_of_its_own() {
        SlotExplanation slot =
                new Asks().house("{\"hours\": {\"GB\": \"15:00-16:00\"}}").best();
        assertThat(slot.contactTime().getHour()).isEqualTo(15);
    }

    @Test
    void a_draft_that_must_be_read_waits_for_whoever_reads_it() {
        var away = new Leave(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 15), null);
        SlotExplanation alone = new Asks()
                .owner(Asks.worker("Mara", "Europe/Stockholm", "SE", away))
                .reviewed()
                .best();
        assertThat(alone.moves()).extracting(Move::cause).contains(Cause.REVIEW);
        assertThat(alone.due()).isAfterOrEqualTo(Instant.parse("2027-01-18T09:00:00Z"));

        var covered = new Leave(away.from(), away.until(), "tomas");
        SlotExplanation stoodIn = new Asks()
                .owner(
                        Asks.worker("Mara", "Europe/Stockholm", "SE", covered),
                        Asks.worker("Tomas", "Europe/Berlin", "DE"))
                .reviewed()
                .best();
        assertThat(stoodIn.due()).isBetween(TUESDAY.plus(Duration.ofHours(1)), TUESDAY.plus(Duration.ofHours(5)));
        assertThat(stoodIn.brief()).contains("Tomas stands in for Mara, who is on leave");
        assertThat(stoodIn.person()).isEqualTo("Tomas");
    }

    @Test
    void what_must_be_read_is_written_a_working_day_of_its_reader_earlier() {
        SlotExplanation slot = new Asks().at("2027-01-15T17:30:00Z").reviewed().best();
        assertThat(slot.contactTime().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(slot.prepareAt()).isBetween("2027-01-15T17:30:00Z", "2027-01-15T17:30:00Z");
        SlotExplanation later = new Asks()
                .at("2027-01-12T10:00:00Z")
                .touched(
                        false,
                        Instant.parse("2027-01-18T10:00:00Z"),
                        Instant.parse("2027-01-12T09:00:00Z"),
                        Instant.parse("2027-01-15T09:00:00Z"))
                .caps(3, 9)
                .reviewed()
                .best();
        assertThat(later.prepareAt()).isBefore(later.due());
    }

    @Test
    void a_cadence_that_is_open_round_the_clock_asks_for_no_calendar_but_for_caps() {
        Asks sunday = new Asks()
                .at("2027-01-10T03:00:00Z")
                .within(Asks.window("mon, tue, wed, thu, fri, sat, sun", "00:00", "23:59"));
        assertThat(sunday.reviewed().best().due()).isBefore("2027-01-10T03:10:00Z");
        assertThat(sunday.by(Channel.PHONE).best().due()).isBefore("2027-01-10T03:10:00Z");
        assertThat(sunday.by(Channel.SMS).best().due())
                .as("a text rings at night")
                .isBetween("2027-01-10T08:00:00Z", "2027-01-10T19:59:00Z");
        Instant saturday = Instant.parse("2027-01-09T03:00:00Z");
        assertThat(sunday.touched(true, saturday).caps(1, 1).best().due())
                .isAfterOrEqualTo(saturday.plus(Duration.ofDays(30)));
    }

    @Test
    void a_deal_is_of_the_first_segment_that_fits() {
        var large = new Segment("large", List.of(), List.of(), BigDecimal.valueOf(50_000), null, new Caps(1, 3));
        assertThat(large.holds(new Segment.Subject("logistics", "demo", BigDecimal.valueOf(60_000), false)))
                .isTrue();
        assertThat(large.holds(new Segment.Subject("logistics", "demo", BigDecimal.valueOf(40_000), false)))
                .isFalse();
        assertThat(large.holds(new Segment.Subject("logistics", "demo", null, true)))
                .isFalse();
        var key = new Segment("key", List.of("Logistics"), List.of("demo"), null, true, new Caps(1, 3));
        assertThat(key.holds(new Segment.Subject("logistics", "demo", null, true)))
                .isTrue();
        assertThat(key.holds(new Segment.Subject(null, "demo", null, true))).isFalse();
    }

    private static Acts acts(int hour, int count) {
        return Acts.of(Collections.nCopies(count, hour));
    }

    @Test
    void a_touch_waits_up_to_a_day_for_the_hour_in_which_they_answer() {
        var nine = new BestHour(acts(9, 12), Acts.NONE, acts(9, 12), "");
        SlotPlan plan = new Asks().best(nine).plan();
        SlotExplanation slot = plan.explain(plan.minutes().getFirst());
        assertThat(slot.contactTime().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 13));
        assertThat(slot.contactTime().getHour()).isEqualTo(9);
        assertThat(slot.brief())
                .contains("after a wait for 09:00-10:00, their best hour (12 of 12 answers of their own)");
        assertThat(plan.minutes()).hasSameElementsAs(new Asks().plan().minutes());
    }

    @Test
    void nobody_waits_for_it_over_a_weekend_or_in_a_hurry() {
        var nine = new BestHour(acts(9, 12), Acts.NONE, acts(9, 12), "");
        Asks friday = new Asks().at("2027-01-15T10:00:00Z").best(nine);
        assertThat(friday.best().due()).isBefore("2027-01-15T11:00:00Z");
        assertThat(new Asks().best(nine).soon().best().due()).isBefore(TUESDAY.plusSeconds(660));
    }
}
