package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.people.ConsentBasis;
import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.Reach;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.deal.TouchTasks;
import dev.followthrough.store.delivery.GateViews;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.InboundTexts;
import dev.followthrough.store.people.Consents;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people permit by channel is written down, in force at once, and told to their deals (M35).
@StoreTest
class ConsentTest {
    @Autowired
    House house;

    @Autowired
    Consents consents;

    @Autowired
    InboundTexts texts;

    @Autowired
    TouchTasks touchTasks;

    @Autowired
    Tasks tasks;

    @Autowired
    Deals deals;

    @Autowired
    GateViews views;

    @Autowired
    JdbcClient jdbc;

    private final String address = "priya." + UUID.randomUUID() + "@northwind.example";
    private final String number = "+4420794" + (10_000 + Math.floorMod(address.hashCode(), 90_000));
    private String deal = "";
    private String contact = "";

    @BeforeEach
    void enroll() {
        deal = house.deal(address);
        contact = contactOf(deal);
        jdbc.sql("update contact set phone = ?, phone_hash = ? where id = ?")
                .params(number, hash(), contact)
                .update();
    }

    @Test
    void a_deal_comes_in_knowing_what_its_people_permit() {
        Reach known = reach(deals.byId(deal).orElseThrow().state().prospect().people());
        assertThat(known.open()).contains(Channel.EMAIL, Channel.LINKEDIN, Channel.POST);
        assertThat(known.open()).doesNotContain(Channel.SMS, Channel.PHONE);
        assertThat(known.unclear()).containsExactly(Channel.VIDEO);
    }

    @Test
    void an_opt_in_opens_text_messages_and_enters_the_log_with_its_evidence() {
        assertThat(record(Channel.SMS, ConsentState.GRANTED, ConsentBasis.OPT_IN))
                .isTrue();
        SequenceEvent.ConsentChanged event = latest();
        assertThat(event.granted()).isTrue();
        assertThat(event.channel()).isEqualTo(Channel.SMS);
        assertThat(reach(event.people()).open()).contains(Channel.SMS, Channel.PHONE);
        assertThat(deals.happenings(deal).getLast().evidence()).isEqualTo("sms granted (opt-in), fair: form 17");
    }

    @Test
    void a_refused_call_is_on_nobody_s_list_and_an_open_one_is_taken_away_with_the_reason() {
        TouchKey call = touch("phone");
        assertThat(touchTasks.give(call, Channel.PHONE, Instant.now(), "call about docks", "Hello"))
                .isEmpty();
        record(Channel.PHONE, ConsentState.REFUSED, null);
        assertThat(state(call)).isEqualTo("withdrawn: no consent for phone any more: form 17");
        assertThat(touchTasks.give(touch("phone"), Channel.PHONE, Instant.now(), "again", null))
                .contains(GateReason.NO_CONSENT);
    }

    @Test
    void an_opt_out_of_everything_takes_calls_away_too() {
        jdbc.sql("insert into suppression (address_hash, key_version, scope, why, evidence)"
                        + " select address_hash, 1, 'all', 'a test', 'a test' from contact where id = ?")
                .param(contact)
                .update();
        assertThat(touchTasks.give(touch("phone"), Channel.PHONE, Instant.now(), "call", null))
                .contains(GateReason.SUPPRESSED);
    }

    @Test
    void mail_is_refused_at_the_gate_from_the_commit_on() {
        TouchKey mail = touch("email");
        String draft = house.draft(mail, contact, address, "approved");
        record(Channel.EMAIL, ConsentState.REFUSED, null);
        assertThat(views.of(mail, draft).contact().consent().word()).isEqualTo("refused");
        assertThat(jdbc.sql("select state from draft where id = ?")
                        .param(draft)
                        .query(String.class)
                        .single())
                .isEqualTo("withdrawn");
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
    }

    @Test
    void an_import_takes_no_refusal_back_and_a_person_with_evidence_does() {
        record(Channel.EMAIL, ConsentState.REFUSED, null);
        house.deal(address);
        assertThat(consent()).isEqualTo("refused");
        record(Channel.EMAIL, ConsentState.GRANTED, ConsentBasis.OPT_IN);
        assertThat(consent()).isEqualTo("granted");
        assertThat(consents.history(contact))
                .extracting(Consents.Entry::state)
                .containsExactly("granted", "refused", "granted");
    }

    @Test
    void a_stop_by_text_message_closes_that_channel_for_the_number_and_no_other() {
        record(Channel.SMS, ConsentState.GRANTED, ConsentBasis.OPT_IN);
        assertThat(texts.received(text("STOP", dev.followthrough.domain.sequence.Intent.UNSUBSCRIBE)))
                .containsExactly(deal);
        Reach left = reach(latest().people());
        assertThat(left.open()).contains(Channel.EMAIL, Channel.PHONE).doesNotContain(Channel.SMS);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
    }

    @Test
    void a_stop_outlives_the_contact_who_sent_it() {
        texts.received(text("STOP", dev.followthrough.domain.sequence.Intent.UNSUBSCRIBE));
        assertThat(jdbc.sql("select state from consents_of(null, ?) where channel = 'sms'")
                        .param(hash())
                        .query(String.class)
                        .single())
                .isEqualTo("refused");
    }

    @Test
    void an_answer_by_text_message_holds_the_deal_and_is_taken_in_once() {
        InboundTexts.Text text = text("Can you call me?", dev.followthrough.domain.sequence.Intent.QUESTION);
        assertThat(texts.received(text)).containsExactly(deal);
        assertThat(texts.received(text)).isEmpty();
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("held");
    }

    @Test
    void the_owner_s_answer_closes_the_question() {
        String id = tasks.open(
                deal,
                1,
                null,
                "decide",
                Instant.now(),
                dev.followthrough.domain.sequence.HoldReason.CONSENT_UNCLEAR.words(),
                null);
        record(Channel.VIDEO, ConsentState.GRANTED, null);
        assertThat(tasks.byId(id).orElseThrow().outcome()).isEqualTo("consent for video is given: form 17");
    }

    private InboundTexts.Text text(String words, dev.followthrough.domain.sequence.Intent intent) {
        return new InboundTexts.Text(
                UUID.randomUUID().toString(), number, words, intent, "a test", Instant.now(), "{}");
    }

    private boolean record(Channel channel, ConsentState state, ConsentBasis basis) {
        var said = new Consents.Said(channel, state, basis, basis == null ? null : "fair", null, "form 17");
        return consents.record(contact, said, UUID.randomUUID().toString(), "prospect")
                .contains(deal);
    }

    private TouchKey touch(String channel) {
        int ordinal = jdbc.sql("select coalesce(max(ordinal), 0) + 1 from touch where deal_id = ?")
                .param(deal)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)"
                        + " values (?, 1, ?, 'call', ?, ?, now(), 'a test')")
                .params(deal, ordinal, channel, contact)
                .update();
        return new TouchKey(deal, 1, ordinal);
    }

    private String state(TouchKey key) {
        return jdbc.sql("select state || ': ' || outcome from task where (deal_id, enrollment, ordinal) = (?, ?, ?)")
                .params(key.dealId(), key.enrollment(), key.ordinal())
                .query(String.class)
                .single();
    }

    private String consent() {
        return jdbc.sql("select consent from contact where id = ?")
                .param(contact)
                .query(String.class)
                .single();
    }

    private SequenceEvent.ConsentChanged latest() {
        return (SequenceEvent.ConsentChanged)
                DealLog.read(deals.happenings(deal).getLast().event());
    }

    private static Reach reach(Map<Audience, Reach> people) {
        return people.get(Audience.PRIMARY);
    }

    private String hash() {
        return phones.of(number, null).orElseThrow();
    }

    @Autowired
    dev.followthrough.store.people.PhoneHashes phones;

    private String contactOf(String dealId) {
        return jdbc.sql("select contact_id from deal_contact where deal_id = ?")
                .param(dealId)
                .query(String.class)
                .single();
    }
}
