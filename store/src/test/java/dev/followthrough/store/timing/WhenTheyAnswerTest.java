package dev.followthrough.store.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.house.Segment;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What counts as an answer, and for whom. London's winter has no summer time: 9 o'clock is 9 o'clock.
@StoreTest
class WhenTheyAnswerTest {
    private static final Instant NOW = Instant.parse("2034-02-01T12:00:00Z");
    private static final Instant AT_NINE = Instant.parse("2034-01-10T09:20:00Z");

    @Autowired
    House house;

    @Autowired
    Addressees addressees;

    @Autowired
    JdbcClient jdbc;

    private String deal() {
        return house.deal("answers." + UUID.randomUUID() + "@northwind.example");
    }

    private String contact(String deal) {
        return addressees.of(deal, Audience.PRIMARY).orElseThrow().contactId();
    }

    private void act(String deal, Integer ordinal, String kind, String verdict, Instant at) {
        jdbc.sql("""
                insert into engagement (source_id, kind, deal_id, ordinal, raw, verdict, reason, happened_at)
                values (?, ?, ?, ?, '{}', ?, 'a test', ?::timestamptz)
                """)
                .params(java.util.Arrays.asList(
                        UUID.randomUUID().toString(), kind, deal, ordinal, verdict, at.toString()))
                .update();
    }

    private BestHour learned(String deal, Segment segment) {
        return new AnswerHours(jdbc).of(contact(deal), segment, NOW);
    }

    @Test
    void people_count_and_machines_do_not_and_two_acts_in_an_hour_are_one() {
        String deal = deal();
        act(deal, null, "reply", "human", AT_NINE);
        act(deal, null, "clicked", "human", AT_NINE.plusSeconds(600));
        act(deal, null, "opened", "machine", AT_NINE.plus(1, ChronoUnit.DAYS));
        act(deal, null, "reply", "human", AT_NINE.minus(500, ChronoUnit.DAYS));
        assertThat(learned(deal, null).contact().in(9)).isEqualTo(1);
        assertThat(learned(deal, null).contact().all()).isEqualTo(1);
    }

    @Test
    void a_call_that_reached_them_counts_and_a_voicemail_does_not() {
        String deal = deal();
        for (String outcome : List.of("reached", "voicemail")) {
            jdbc.sql("""
                    insert into deal_log (deal_id, seq, source_id, kind, event, actor, recorded_at)
                    values (?, ?, ?, 'taskDone', jsonb_build_object('ordinal', 1, 'outcome', ?), 'mara', ?::timestamptz)
                    """)
                    .params(deal, outcome.length(), UUID.randomUUID().toString(), outcome, AT_NINE.toString())
                    .update();
        }
        assertThat(learned(deal, null).contact().all()).isEqualTo(1);
    }

    @Test
    void an_act_is_the_contacts_whom_the_touch_went_to() {
        String deal = deal();
        String other = deal();
        jdbc.sql("insert into deal_contact (deal_id, position, contact_id) values (?, 1, ?)")
                .params(deal, contact(other))
                .update();
        jdbc.sql(
                        "insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why) values (?, 1, 4, 's', 'email', ?, now(), 't')")
                .params(deal, contact(other))
                .update();
        act(deal, 4, "clicked", "human", AT_NINE);
        act(deal, null, "reply", "human", AT_NINE.plus(1, ChronoUnit.DAYS));
        assertThat(learned(other, null).contact().all())
                .as("the click is theirs, the reply is nobody's for sure")
                .isEqualTo(1);
        assertThat(learned(deal, null).contact().all()).isZero();
    }

    @Test
    void the_segment_holds_the_deals_that_are_alike_and_the_house_all() {
        String deal = deal();
        act(deal, null, "reply", "human", AT_NINE);
        jdbc.sql("update deal set stage = 'odd stage' where id = ?").param(deal).update();
        var odd = new Segment("odd", List.of(), List.of("odd stage"), null, null, new Caps(1, 2));
        BestHour learned = learned(deal, odd);
        assertThat(learned.segment().all()).isEqualTo(1);
        assertThat(learned.segmentName()).isEqualTo("odd");
        assertThat(learned.house().all()).isGreaterThanOrEqualTo(1);
    }
}
