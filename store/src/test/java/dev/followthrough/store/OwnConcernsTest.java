package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.crm.CrmUpdates;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.summary.DealBefore;
import dev.followthrough.domain.meeting.summary.Summaries;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.DraftContexts;
import dev.followthrough.store.drafting.KnownFacts;
import dev.followthrough.store.meeting.MeetingIntake;
import dev.followthrough.store.meeting.NewMeeting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody asked or objected to in a meeting is their own concern, and nobody else's (M10). The deal's contacts
/// are Priya Raman and Tom Weber.
@StoreTest
class OwnConcernsTest {
    private static final String WORRY = "I worry how the drivers get it without a signal";

    @Autowired
    House house;

    @Autowired
    MeetingIntake intake;

    @Autowired
    DraftContexts contexts;

    @Autowired
    JdbcClient jdbc;

    private String deal = "";

    @Test
    void what_they_asked_is_theirs_in_their_own_words() {
        met(MeetingType.DEMO, List.of(asked("Priya Raman", "Does it run offline?")), List.of(said("Tom", WORRY)));
        assertThat(concerns("Priya Raman")).containsExactly("Does it run offline?");
        assertThat(concerns("Tom Weber")).containsExactly(WORRY);
    }

    @Test
    void to_everybody_else_an_objection_is_internal() {
        met(MeetingType.DEMO, List.of(), List.of(said("Tom Weber", WORRY)));
        assertThat(concerns("Priya Raman")).isEmpty();
        assertThat(facts("Priya Raman").internal())
                .anySatisfy(fact -> assertThat(fact.value()).isEqualTo(WORRY));
    }

    @Test
    void a_note_of_ours_about_them_and_a_talk_among_ourselves_are_no_words_of_theirs() {
        met(
                MeetingType.DEMO,
                List.of(),
                List.of(new Noted("worried about the price in January", "Tom Weber", "Tom worried about the price")));
        assertThat(concerns("Tom Weber")).isEmpty();
        met(MeetingType.INTERNAL, List.of(), List.of(said("Tom Weber", WORRY)));
        assertThat(concerns("Tom Weber")).isEmpty();
    }

    private List<String> concerns(String contact) {
        return facts(contact).forCustomer().allCalled(FactLabels.CONCERN).stream()
                .map(Fact::value)
                .toList();
    }

    private FactLedger facts(String contact) {
        jdbc.sql("update touch set contact_id = (select id from contact c join deal_contact x on x.contact_id = c.id"
                        + " where x.deal_id = touch.deal_id and c.name = ?) where deal_id = ?")
                .params(contact, deal)
                .update();
        return KnownFacts.of(contexts.of(new TouchKey(deal, 1, 1)).orElseThrow());
    }

    private void met(MeetingType type, List<OpenQuestion> questions, List<Noted> objections) {
        if (deal.isEmpty()) deal = dealOfTwo();
        LocalDate day = LocalDate.parse("2026-10-07");
        var reading = new MeetingReading(
                type, day, List.of(), List.of(), questions, null, List.of(), List.of(), objections, List.of(), "en");
        var summary = Summaries.of(reading, List.of(), 30);
        var crm = CrmUpdates.of(reading, summary, new DealBefore("Docks", "Northwind", "demo", null, Set.of()));
        intake.add(
                new NewMeeting(
                        deal,
                        Instant.now(),
                        ZoneId.of("Europe/London"),
                        "Docks",
                        "docks",
                        30,
                        "call.vtt",
                        "source " + UUID.randomUUID(),
                        "built-in",
                        reading,
                        summary,
                        crm,
                        null),
                "mara");
    }

    private String dealOfTwo() {
        String made = house.deal("priya." + UUID.randomUUID() + "@northwind.example");
        String tom = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into contact select ?, account_id, 'Tom Weber', ?, ?, role, zone, language, consent, consent_evidence"
                                + " from contact c join deal_contact x on x.contact_id = c.id where x.deal_id = ?")
                .params(tom, tom + "@northwind.example", tom, made)
                .update();
        jdbc.sql("insert into deal_contact values (?, 1, ?)").params(made, tom).update();
        jdbc.sql("insert into touch select ?, 1, 1, 'one', 'email', ?, now(), 'a test'")
                .params(made, tom)
                .update();
        return made;
    }

    private static OpenQuestion asked(String who, String question) {
        return new OpenQuestion(question, who, Side.THEIRS, null, null, null, null, question);
    }

    private static Noted said(String who, String words) {
        return new Noted(words, who, words + ".");
    }
}
