package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.sample.SampleRemoval;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sample data comes beside real data and goes without a trace. On an installation of its own.
class SampleDataTest {
    /// What is no data of the house's, or is the record that somebody did something.
    private static final Set<String> OTHERS = Set.of(
            "audit",
            "idempotency",
            "process",
            "checkup",
            "checkup_answer",
            "spring_session",
            "spring_session_attributes",
            "deal_line_made",
            "flyway_schema_history",
            "workflow_to_end");

    private static final ConfigurableApplicationContext HOUSE = RunningApi.another("samples");
    private static final JdbcClient JDBC = HOUSE.getBean(JdbcClient.class);
    private static Caller administrator;
    private static Caller rep;

    @BeforeAll
    static void aHouseAtWork() {
        administrator = caller("Ada Admin", "ada@sells.example", Person.Role.ADMINISTRATOR);
        rep = caller("Mara Lindqvist", "mara@sells.example", Person.Role.REP);
        assertThat(administrator
                        .post(
                                "/api/v1/mailboxes",
                                Map.of(
                                        "address", "mara@sells.example",
                                        "displayName", "Mara",
                                        "smtp", Map.of("host", "127.0.0.1"),
                                        "imap", Map.of("host", "127.0.0.1"),
                                        "passwordFrom", "env:NONE"))
                        .status())
                .isEqualTo(201);
        Map<String, Object> body = SomeDeal.body();
        body.remove("cadence");
        body.remove("delegate");
        assertThat(rep.post("/api/v1/deals", body).status()).isEqualTo(201);
        lookAround();
    }

    @AfterAll
    static void stop() {
        HOUSE.close();
    }

    private static Caller caller(String name, String email, Person.Role role) {
        Person person = HOUSE.getBean(People.class).put(name, email, role, ZoneId.of("Europe/Berlin"));
        return new Caller(RunningApi.url(HOUSE), HOUSE.getBean(ApiKeys.class).issue(person.id()));
    }

    /// What is shown in lists is made when somebody asks.
    private static void lookAround() {
        administrator.get("/api/v1/deals");
        JDBC.sql("delete from deal_mark").update();
        JDBC.sql("delete from deal_line").update();
    }

    /// How many rows each table has, and what is in them.
    private static Map<String, String> traces() {
        Map<String, String> traces = new TreeMap<>();
        for (String table : JDBC.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            if (OTHERS.contains(table)) continue;
            traces.put(
                    table,
                    JDBC.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                            + table + " t")
                            .query(String.class)
                            .single());
        }
        return traces;
    }

    @Test
    void is_removed_whole_with_all_that_came_of_it_and_real_data_is_as_it_was() {
        Map<String, String> before = traces();
        var added = administrator.post("/api/v1/sample");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("deals").size()).isEqualTo(5);
        assertThat(administrator.post("/api/v1/sample").status()).isEqualTo(409);
        assertThat(HOUSE.getBean(Cadences.class)
                        .find("sample-post-demo")
                        .orElseThrow()
                        .plan()
                        .window()
                        .days())
                .as("drafts come at whatever hour somebody looks around")
                .hasSize(7);
        assertThat(JDBC.sql("select count(*) from meeting").query(Long.class).single())
                .isEqualTo(1);
        added.body().path("deals").forEach(deal -> somethingHappens(deal.asString()));
        assertThat(administrator.get("/api/v1/deals?q=sample").raw().body()).contains("Sample: Northwind yard pilot");
        assertThat(administrator.get("/api/v1/mailboxes").raw().body()).doesNotContain("nowhere.invalid");

        assertThat(administrator
                        .send(administrator.request("/api/v1/sample").DELETE())
                        .status())
                .isEqualTo(200);
        lookAround();
        assertThat(traces()).isEqualTo(before);
        List<String> toEnd = HOUSE.getBean(SampleRemoval.class).toEnd(100);
        assertThat(toEnd).hasSize(5);
        assertThat(administrator
                        .send(administrator.request("/api/v1/sample").DELETE())
                        .status())
                .isEqualTo(409);
    }

    /// A life of each kind: draft, delivery, task, notice, event, reserved minute, card in Slack, claim.
    private static void somethingHappens(String deal) {
        for (String sql : List.of("""
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)
                select deal_id, 1, 1, 'recap', 'email', contact_id, now(), 'x' from deal_contact where deal_id = :deal""", """
                insert into draft (id, deal_id, enrollment, ordinal, revision, contact_id, kind, language, subject, body, hash,
                    written_by, written_why, findings, reasons, state, created_at)
                select 'dr-' || deal_id, deal_id, 1, 1, 1, contact_id, 'recap', 'en', 's', 'b', 'h', 'x', 'x', '[]', '[]', 'waiting', now()
                from deal_contact where deal_id = :deal""", """
                insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject, state,
                    token, claimed_at, handed_off_at, dot_at)
                select d.id, 1, 1, 'dr-' || d.id, dc.contact_id, d.mailbox_id, d.id || '@x', 's', 'unknown', 't', now(), now(), now()
                from deal d join deal_contact dc on dc.deal_id = d.id where d.id = :deal""", """
                insert into task (id, deal_id, enrollment, ordinal, owner_id, kind, due, reason, created_at)
                select 'tk-' || id, id, 1, 1, owner_id, 'phone', now(), 'call', now() from deal where id = :deal""", """
                insert into notice (source_id, person_id, deal_id, kind, text, created_at)
                select 'n:' || id, owner_id, id, 'review', 'x', now() from deal where id = :deal""", """
                insert into slack_post (id, kind, person_id, notice_id, draft_id, text)
                select 'sp-' || d.id, 'card', d.owner_id, n.id, 'dr-' || d.id, 'x' from deal d join notice n on n.deal_id = d.id
                where d.id = :deal""", """
                insert into engagement (source_id, kind, deal_id, contact_id, account_id, raw, verdict, reason, happened_at)
                select 'e:' || d.id, 'click', d.id, dc.contact_id, d.account_id, '{}', 'human', 'x', now()
                from deal d join deal_contact dc on dc.deal_id = d.id where d.id = :deal""", """
                insert into mailbox_minute (mailbox_id, minute, deal_id, enrollment, ordinal)
                select mailbox_id, now() + (('x' || substr(md5(id), 1, 4))::bit(16)::int || ' minutes')::interval, id, 1, 1 from deal where id = :deal""", """
                insert into consent (subject_hash, channel, state, evidence, source_id, recorded_by, recorded_at)
                select c.address_hash, 'sms', 'granted', 'said so', 'x:' || c.id, 'x', now()
                from deal_contact dc join contact c on c.id = dc.contact_id where dc.deal_id = :deal""")) {
            assertThat(JDBC.sql(sql).param("deal", deal).update()).as(sql).isPositive();
        }
    }

    @Test
    void what_a_real_person_permitted_stays_for_ever() {
        assertThatThrownBy(() -> JDBC.sql("delete from consent").update()).hasMessageContaining("append-only");
    }
}
