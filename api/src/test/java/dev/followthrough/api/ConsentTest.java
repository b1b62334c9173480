package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.OPS;
import static dev.followthrough.api.RunningApi.REVOPS;
import static dev.followthrough.api.RunningApi.STRANGER;
import static dev.followthrough.api.RunningApi.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.followthrough.api.Caller.Answer;
import dev.followthrough.store.deal.Tasks;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people permit, lists of whom not to contact, and text messages that come back, from the outside.
class ConsentTest {
    private final String deal = SomeDeal.ofItsOwnAccount();
    private final String contact = SomeDeal.contact(deal).id();

    @Test
    void its_owner_writes_down_what_is_known_with_evidence_and_others_do_not_see_it() {
        Answer given = MARA.post(
                consents(), Map.of("channel", "linkedin", "state", "refused", "evidence", "said so on the call"));
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.body().path("permissions").path("linkedin").asString()).isEqualTo("refused");
        assertThat(given.body().path("permissions").path("email").asString()).isEqualTo("open");
        assertThat(given.body().path("history").path(0).path("evidence").asString())
                .isEqualTo("said so on the call");
        assertThat(STRANGER.get(consents()).status()).isEqualTo(404);
        assertThat(timeline()).contains("consent changed").contains("said so on the call");
    }

    @Test
    void a_consent_without_evidence_or_with_an_odd_word_is_refused() {
        Answer bare = MARA.post(consents(), Map.of("channel", "sms", "state", "granted", "basis", "hope"));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.error(0, "field")).isEqualTo("basis");
        assertThat(bare.error(1, "field")).isEqualTo("evidence");
    }

    @Test
    void a_file_of_contacts_is_taken_whole_or_not_at_all() {
        String mail = "ana." + UUID.randomUUID() + "@acme.example";
        String header = "account,name,email,role,zone,language,phone,consent_sms,basis_sms,evidence_sms\n";
        String good =
                "Acme," + "Ana Lopez," + mail + ",champion,Europe/Madrid,es,+34 912 345 678,granted,opt-in,form 3\n";
        Answer bad = contacts(header + good + "Acme,Bo,no address,champion,Europe/Madrid,es,,maybe,,\n");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.error(0, "field")).startsWith("line 3: ");
        assertThat(count(mail)).isZero();

        assertThat(contacts(header + good).status()).isEqualTo(201);
        assertThat(count(mail)).isOne();
        assertThat(MARA.send(MARA.request("/api/v1/contacts/import")
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofString(header + good)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_wants_no_calls_is_called_no_more_and_mail_goes_on() {
        touch("phone");
        String task = RunningApi.bean(Tasks.class).open(deal, 1, 1, "phone", Instant.now(), "call about docks", null);
        assertThat(MARA.post("/api/v1/tasks/" + task + "/done", Map.of("outcome", "do-not-call"))
                        .status())
                .isEqualTo(200);
        Answer standing = MARA.get(consents());
        assertThat(standing.body().path("permissions").path("phone").asString()).isEqualTo("refused");
        assertThat(standing.body().path("permissions").path("email").asString()).isEqualTo("open");
        assertThat(timeline()).contains("said so to Mara Lindqvist");
    }

    @Test
    void a_list_stops_the_deals_of_whom_it_names_and_says_what_it_could_not_read() {
        String email = SomeDeal.contact(deal).email();
        String list = "list-" + UUID.randomUUID();
        Answer loaded = list(list, "# people who asked\n" + email + "\n089 1234567\n");
        assertThat(loaded.status()).isEqualTo(200);
        assertThat(loaded.body().path("entries").asInt()).isOne();
        assertThat(loaded.body().path("deals").asInt()).isOne();
        assertThat(loaded.body().path("refused").path(0).path("problem").asString())
                .isEqualTo("is a number without its country");
        assertThat(MARA.get("/api/v1/deals/" + deal).body().path("status").asString())
                .isEqualTo("stopped");
        assertThat(list(list, "# people who asked\n" + email + "\n089 1234567\n")
                        .body()
                        .path("unchanged")
                        .asBoolean())
                .isTrue();
        Answer why = MARA.get("/api/v1/suppressions?address=" + email);
        assertThat(why.body().path(0).path("source").asString()).isEqualTo(list + ", version 1, from a test");
        assertThat(list("Bad Name", email).status()).isEqualTo(422);
    }

    @Test
    void a_claim_of_another_owner_is_answered_by_the_one_who_is_named() {
        REVOPS.post(
                "/api/v1/events",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "kind",
                        "deal-owner",
                        "source",
                        "crm",
                        "deal",
                        deal,
                        "owner",
                        "ines@sells.example"));
        String claims = "/api/v1/deals/" + deal + "/ownership-claims";
        String claim = REVOPS.get(claims).body().path(0).path("id").asString();
        assertThat(OPS.post(claims + "/" + claim + "/accept").status()).isEqualTo(403);
        Answer accepted = REVOPS.post(claims + "/" + claim + "/accept", Map.of("reason", "agreed on Monday"));
        assertThat(accepted.body().path("state").asString()).isEqualTo("accepted");
        assertThat(REVOPS.get("/api/v1/deals/" + deal).body().path("status").asString())
                .isEqualTo("running");
        assertThat(REVOPS.post(claims + "/" + claim + "/decline").status()).isEqualTo(409);
    }

    @Test
    void a_stop_by_text_message_is_taken_from_a_gateway_that_signs_it() throws Exception {
        String number = "+34912345" + (100 + Math.floorMod(deal.hashCode(), 900));
        String id = UUID.randomUUID().toString();
        String report =
                "{\"kind\": \"message\", \"id\": \"" + id + "\", \"from\": \"" + number + "\", \"text\": \"STOPP\"}";
        assertThat(hook(report, id, "v1,bad")).isEqualTo(401);
        assertThat(hook(report, id, signature(report, id))).isEqualTo(202);
        assertThat(SomeDeal.count(
                        "select count(*) from consent where source_id = ? and channel = 'sms' and state = 'refused'",
                        "sms:" + id))
                .isOne();
        assertThat(hook("{\"kind\": \"fax\"}", id, signature("{\"kind\": \"fax\"}", id)))
                .isEqualTo(422);
    }

    private static String signature(String body, String id) throws Exception {
        return new Webhook(RunningApi.WEBHOOK_SECRET).sign(id, AT.getEpochSecond(), body);
    }

    private static final Instant AT = Instant.now();

    private static int hook(String body, String id, String signature) {
        return RunningApi.NOBODY
                .send(RunningApi.NOBODY
                        .request("/hooks/sms")
                        .header("Content-Type", "application/json")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(AT.getEpochSecond()))
                        .header("webhook-signature", signature)
                        .POST(BodyPublishers.ofString(body)))
                .status();
    }

    private static Answer contacts(String csv) {
        return REVOPS.send(REVOPS.request("/api/v1/contacts/import")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    private static Answer list(String name, String text) {
        return OPS.send(OPS.request("/api/v1/suppression-lists/" + name.replace(" ", "%20") + "?source=a%20test")
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(text)));
    }

    private void touch(String channel) {
        RunningApi.bean(JdbcClient.class)
                .sql("insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)"
                        + " values (?, 1, 1, 'call', ?, ?, now(), 'a test')")
                .params(deal, channel, contact)
                .update();
    }

    private static int count(String email) {
        return Math.toIntExact(SomeDeal.count("select count(*) from contact where email = ?", email));
    }

    private String consents() {
        return "/api/v1/contacts/" + contact + "/consents";
    }

    private String timeline() {
        return TOMAS.get("/api/v1/deals/" + deal + "/timeline").raw().body();
    }
}
