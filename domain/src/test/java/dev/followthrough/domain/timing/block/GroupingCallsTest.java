package dev.followthrough.domain.timing.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GroupingCallsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /// Nine o'clock in Berlin, eight in London, three in New York.
    private static final Instant TUESDAY = Instant.parse("2027-01-12T08:00:00Z");
    private static final TimingSettings HOUSE = TimingJson.defaults();
    private static final Worker MARA = new Worker(
            "mara", "Mara", BERLIN, new Place("DE", null), WorkingHours.usual(Countries.weekend("DE")), List.of());

    private static DueCall call(String id, String zone, Instant due, int value) {
        var known = new Whereabouts.Known(ZoneId.of(zone), null, null, null);
        return new DueCall(
                id,
                due,
                Whereabouts.of(known, BERLIN, HOUSE.zone(), due),
                value == 0 ? null : BigDecimal.valueOf(value));
    }

    private static CallPlan plan(List<DueCall> calls, Span... busy) {
        return CallBlocks.plan(new CallBlocks.Ask(TUESDAY, MARA, HOUSE, List.of(busy), calls));
    }

    private static List<String> ids(CallBlock block) {
        return block.calls().stream().map(placed -> placed.call().id()).toList();
    }

    @Example
    void calls_in_zones_that_meet_are_one_block() {
        CallPlan plan = plan(List.of(
                call("london", "Europe/London", TUESDAY, 10),
                call("berlin", "Europe/Berlin", TUESDAY, 10),
                call("new-york", "America/New_York", TUESDAY, 10)));
        assertThat(plan.blocks()).hasSize(1);
        CallBlock block = plan.blocks().getFirst();
        assertThat(block.span())
                .as("the last of them is at nine in New York")
                .isEqualTo(new Span(Instant.parse("2027-01-12T13:40:00Z"), Instant.parse("2027-01-12T14:10:00Z")));
        assertThat(ids(block)).containsExactly("berlin", "london", "new-york");
        assertThat(block.why())
                .isEqualTo("all 3 calls that are still to be made fit here: in the working hours of Mara, and in"
                        + " 09:00-17:00 where each contact is");
    }

    @Example
    void where_zones_do_not_meet_a_day_has_several_blocks() {
        CallPlan plan = plan(List.of(
                call("tokyo", "Asia/Tokyo", TUESDAY, 0),
                call("dubai", "Asia/Dubai", TUESDAY, 10),
                call("chicago", "America/Chicago", TUESDAY, 10)));
        assertThat(plan.unplaced())
                .extracting(CallPlan.Unplaced::why)
                .containsExactly("in the next 7 days there is no time from when it is due at which Mara works, is free,"
                        + " and it is 09:00-17:00 in Asia/Tokyo");
        assertThat(plan.blocks())
                .extracting(GroupingCallsTest::ids)
                .containsExactly(List.of("dubai"), List.of("chicago"));
    }

    @Example
    void whose_hours_close_first_is_called_first_and_then_the_most_valuable() {
        Instant noon = Instant.parse("2027-01-12T11:00:00Z");
        CallPlan plan = plan(List.of(
                call("small", "Europe/Berlin", noon, 10),
                call("large", "Europe/Berlin", noon, 900),
                call("unknown", "Europe/Berlin", noon, 0),
                call("athens", "Europe/Athens", noon, 1)));
        assertThat(plan.blocks())
                .extracting(GroupingCallsTest::ids)
                .containsExactly(List.of("athens", "large", "small", "unknown"));
        assertThat(plan.blocks().getFirst().calls().getFirst().closes())
                .isEqualTo(Instant.parse("2027-01-12T15:00:00Z"));
    }

    @Example
    void a_block_is_as_long_as_its_calls_and_no_longer_than_the_house_says() {
        List<DueCall> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) calls.add(call("call-" + i, "Europe/Berlin", TUESDAY, 100 - i));
        CallPlan plan = plan(calls);
        assertThat(plan.blocks()).extracting(block -> block.calls().size()).containsExactly(6, 2);
        assertThat(plan.blocks().get(1).span().from())
                .as("the second follows the first")
                .isEqualTo(plan.blocks().get(0).span().until());
    }

    @Example
    void no_call_is_made_before_it_is_due_or_in_a_meeting_and_a_missed_one_comes_in_the_next_block() {
        Instant lastWeek = TUESDAY.minus(Duration.ofDays(6));
        Instant three = Instant.parse("2027-01-12T14:00:00Z");
        Span meeting = new Span(three, three.plus(Duration.ofMinutes(90)));
        CallPlan plan = plan(
                List.of(call("missed", "Europe/Berlin", lastWeek, 1), call("later", "Europe/Berlin", three, 1)),
                meeting);
        assertThat(plan.blocks()).extracting(block -> block.span().from()).containsExactly(meeting.until());
        assertThat(ids(plan.blocks().getFirst())).containsExactly("missed", "later");
    }

    @Property(tries = 40, seed = "20270112")
    void every_call_is_made_once_in_hours_of_both_sides(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = 7) Integer> where) {
        List<String> zones = List.of(
                "Europe/Berlin",
                "Europe/London",
                "America/New_York",
                "America/Los_Angeles",
                "Asia/Dubai",
                "Asia/Kolkata",
                "Asia/Tokyo",
                "Pacific/Auckland");
        List<DueCall> calls = new ArrayList<>();
        for (int i = 0; i < where.size(); i++) {
            calls.add(call("call-" + i, zones.get(where.get(i)), TUESDAY.plus(Duration.ofHours(3L * i)), i % 4));
        }
        CallPlan plan = plan(calls);
        Set<String> seen = new HashSet<>();
        Instant before = TUESDAY;
        for (CallBlock block : plan.blocks()) {
            assertThat(block.span().from()).isAfterOrEqualTo(before);
            before = block.span().until();
            assertThat(Duration.between(block.span().from(), before)).isLessThanOrEqualTo(Duration.ofHours(1));
            for (CallBlock.Placed placed : block.calls()) {
                assertThat(seen.add(placed.call().id())).isTrue();
                assertThat(placed.at()).isAfterOrEqualTo(placed.call().due());
                ZoneId theirs = placed.call().contact().zone().zone();
                for (ZoneId zone : List.of(BERLIN, theirs)) {
                    ZonedDateTime local = placed.at().atZone(zone);
                    assertThat(local.getHour()).isBetween(9, 16);
                    assertThat(local.getDayOfWeek().getValue()).isLessThan(6);
                }
            }
        }
        plan.unplaced().forEach(left -> assertThat(seen.add(left.call().id())).isTrue());
        assertThat(seen).hasSize(calls.size());
    }
}
