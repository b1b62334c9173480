package dev.followthrough.activities.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.activities.MailTest;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.store.House;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.SlotAsks;
import dev.followthrough.store.timing.Slots;
import dev.followthrough.workflows.deal.SlotRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the workflow gets when it asks for an hour. Each test has a week of its own: they share a mailbox.
@MailTest
class FindingASlotTest {
    private static final Window OFFICE = new Window(
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));

    @Autowired
    House house;

    @Autowired
    Slots slots;

    @Autowired
    SlotAsks asks;

    @Autowired
    DealLog log;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private String deal() {
        return house.deal("hour." + UUID.randomUUID() + "@northwind.example");
    }

    private SequenceEvent find(String deal, Channel channel, Window window, String now, boolean reviewed) {
        var step = new Step(
                "step",
                Duration.ofDays(3),
                channel,
                Audience.PRIMARY,
                "check-in",
                "an angle",
                ValueType.EDUCATIONAL,
                90,
                ReviewPolicy.BY_RISK,
                List.of(),
                List.of());
        var request = new SlotRequest(
                deal, 1, 1, 0, step, window, new Caps(3, 9), Instant.parse(now), reviewed, Instant.parse(now));
        return new TimingActivitiesImpl(slots, asks, log, clock).findSlot(request);
    }

    private SequenceEvent.SlotFound found(String deal, Channel channel, String now, boolean reviewed) {
        return (SequenceEvent.SlotFound) find(deal, channel, OFFICE, now, reviewed);
    }

    @Test
    void a_bank_holiday_of_the_contact_moves_the_mail_and_the_story_says_so() {
        String deal = deal();
        var slot = found(deal, Channel.EMAIL, "2029-05-04T17:00:00Z", false);
        assertThat(slot.due()).isBetween("2029-05-08T08:00:00Z", "2029-05-08T11:00:00Z");
        assertThat(slot.why())
                .startsWith("Tue 8 May ")
                .contains("in Europe/London, after the weekend (GB) and Early May Bank Holiday (GB)");
        assertThat(slot.prepareAt()).isEqualTo(slot.due());
        assertThat(jdbc.sql("select why from touch where deal_id = ?")
                        .param(deal)
                        .query(String.class)
                        .single())
                .isEqualTo(slot.why());
        assertThat(jdbc.sql("select minute from mailbox_minute where deal_id = ?")
                        .param(deal)
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(slot.due());
    }

    @Test
    void a_draft_to_be_read_is_written_on_a_working_day_of_its_owner_before() {
        var slot = found(deal(), Channel.EMAIL, "2029-09-07T17:00:00Z", true);
        assertThat(slot.due()).isBetween("2029-09-10T08:00:00Z", "2029-09-10T11:00:00Z");
        assertThat(slot.prepareAt())
                .as("Mara's Friday is over, so it is written at once")
                .isEqualTo("2029-09-07T17:00:00Z");
    }

    @Test
    void a_minute_that_is_taken_is_told_of() {
        String now = "2029-10-02T10:00:00Z";
        List<String> deals = Stream.generate(this::deal).limit(15).toList();
        jdbc.sql("update mailbox set per_minute = 1").update();
        var slots = deals.stream()
                .map(deal -> found(deal, Channel.EMAIL, now, false))
                .toList();
        assertThat(slots).extracting(SequenceEvent.SlotFound::due).doesNotHaveDuplicates();
        assertThat(slots).anySatisfy(slot -> assertThat(slot.why()).contains("minutes of the mailbox that are taken"));
    }

    @Test
    void without_an_hour_and_without_a_contact_the_deal_is_held_with_the_reason() {
        var saturdays = new Window(List.of(DayOfWeek.SATURDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(find(deal(), Channel.EMAIL, saturdays, "2029-11-01T10:00:00Z", false))
                .isEqualTo(new SequenceEvent.NoSlot(Instant.parse("2029-11-01T10:00:00Z"), 0, HoldReason.NO_HOUR));
        String lonely = deal();
        jdbc.sql("delete from deal_contact where deal_id = ?").param(lonely).update();
        assertThat(((SequenceEvent.NoSlot) find(lonely, Channel.EMAIL, OFFICE, "2029-11-01T10:00:00Z", false)).reason())
                .isEqualTo(HoldReason.NO_CONTACT);
    }

    @Test
    void a_zone_that_is_only_likely_is_the_gates_zone_too() {
        String deal = deal();
        jdbc.sql(
                        "update contact set zone_from = 'phone', phone = '+1 415 555 0123' where id in (select contact_id from deal_contact where deal_id = ?)")
                .param(deal)
                .update();
        var slot = found(deal, Channel.EMAIL, "2029-11-06T10:00:00Z", false);
        assertThat(slot.why())
                .contains("in America/Los_Angeles", "that zone is likely: the number +1 415-555-0123 is from there");
        assertThat(jdbc.sql(
                                "select zone from contact c join deal_contact dc on dc.contact_id = c.id where dc.deal_id = ?")
                        .param(deal)
                        .query(String.class)
                        .single())
                .isEqualTo("America/Los_Angeles");
    }
}
