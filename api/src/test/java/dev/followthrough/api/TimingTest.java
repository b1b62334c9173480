package dev.followthrough.api;

import static dev.followthrough.api.RunningApi.ADMIN;
import static dev.followthrough.api.RunningApi.MARA;
import static dev.followthrough.api.RunningApi.REVOPS;
import static dev.followthrough.api.RunningApi.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.Caller.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Calendars of people, the house's settings, and where contacts are, over HTTP.
class TimingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @AfterEach
    void asItWas() {
        JdbcClient jdbc = RunningApi.bean(JdbcClient.class);
        for (String table : List.of("person_leave", "person_calendar", "timing_settings"))
            jdbc.sql("delete from " + table).update();
    }

    private static Answer delete(Caller caller, String path) {
        return caller.send(caller.request(path).DELETE());
    }

    private static String idOf(Caller caller) {
        return caller.get("/api/v1/me").body().path("id").asString();
    }

    @Test
    void a_rep_keeps_their_own_calendar_and_nobody_elses() {
        Answer kept = MARA.put(
                "/api/v1/people/me/calendar",
                Map.of("country", "de", "subdivision", "BY", "hours", Map.of("mon", "08:00-16:00")));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body().path("country").asString()).isEqualTo("DE");
        assertThat(MARA.get("/api/v1/people/" + idOf(MARA) + "/calendar")
                        .body()
                        .path("hours")
                        .path("mon")
                        .asString())
                .isEqualTo("08:00-16:00");
        assertThat(STRANGER.get("/api/v1/people/" + idOf(MARA) + "/calendar").status())
                .isEqualTo(404);
        assertThat(ADMIN.get("/api/v1/people/" + idOf(MARA) + "/calendar")
                        .body()
                        .path("subdivision")
                        .asString())
                .isEqualTo("by");
    }

    @Test
    void what_is_wrong_with_a_calendar_or_a_leave_is_told_field_by_field() {
        Answer refused = MARA.put(
                "/api/v1/people/me/calendar",
                Map.of("country", "DE", "subdivision", "zz", "hours", Map.of("monday", "8-4")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(0, "field")).isEqualTo("subdivision");
        assertThat(refused.error(1, "problem")).contains("mon, tue");
        Answer leave = MARA.post(
                "/api/v1/people/me/leave", Map.of("from", "2027-07-12", "until", "2027-07-01", "cover", idOf(MARA)));
        assertThat(leave.status()).isEqualTo(422);
        assertThat(leave.error(0, "field")).isEqualTo("until");
        assertThat(leave.error(1, "problem")).contains("the person who is away");
        assertThat(MARA.post("/api/v1/people/me/leave", Map.of()).error(0, "field"))
                .isEqualTo("from");
    }

    @Test
    void whoever_stands_in_sees_the_deals_their_drafts_and_may_decide_until_the_owner_is_back() {
        String deal = SomeDeal.added();
        String draft = SomeDeal.waitingDraft(deal, "Hello Priya");
        assertThat(STRANGER.get("/api/v1/deals/" + deal).status()).isEqualTo(404);
        Answer leave = MARA.post(
                "/api/v1/people/me/leave",
                Map.of(
                        "from",
                        TODAY.minusDays(1).toString(),
                        "until",
                        TODAY.plusDays(7).toString(),
                        "cover",
                        "sid@sells.example"));
        assertThat(leave.status()).isEqualTo(201);
        assertThat(STRANGER.get("/api/v1/deals/" + deal).status()).isEqualTo(200);
        assertThat(STRANGER.get("/api/v1/drafts/" + draft).status()).isEqualTo(200);
        assertThat(STRANGER.get("/api/v1/drafts?state=waiting&limit=200").body().toString())
                .contains(draft);
        String id = leave.body().path("id").asString();
        assertThat(delete(STRANGER, "/api/v1/people/" + idOf(MARA) + "/leave/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(delete(MARA, "/api/v1/people/me/leave/" + id).status()).isEqualTo(204);
        assertThat(delete(MARA, "/api/v1/people/me/leave/" + id).status()).isEqualTo(404);
        assertThat(STRANGER.get("/api/v1/deals/" + deal).status()).isEqualTo(404);
    }

    @Test
    void revops_settles_the_houses_times() {
        assertThat(MARA.put("/api/v1/settings/timing", Map.of()).status()).isEqualTo(403);
        assertThat(REVOPS.put("/api/v1/settings/timing", Map.of("quiet", "20:00-07:00"))
                        .status())
                .isEqualTo(200);
        Answer shown = MARA.get("/api/v1/settings/timing");
        assertThat(shown.body().path("quiet").asString()).isEqualTo("20:00-07:00");
        assertThat(shown.body().path("calls").asString()).isEqualTo("09:00-17:00");
        Answer refused = REVOPS.put("/api/v1/settings/timing", Map.of("calls", "always"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(0, "field")).isEqualTo("calls");
        assertThat(refused.error(0, "problem")).contains("09:00-17:00");
    }

    @Test
    void a_contact_without_a_zone_gets_the_one_of_their_number() {
        Map<String, Object> body = SomeDeal.body();
        Map<String, Object> contact = contact(body);
        contact.remove("zone");
        contact.put("phone", "+1 415 555 0123");
        Answer added = MARA.post("/api/v1/deals", body);
        assertThat(added.status()).isEqualTo(201);
        var shown = added.body().path("details").path("contacts").path(0);
        assertThat(shown.path("zone").asString()).isEqualTo("America/Los_Angeles");
        assertThat(shown.path("zoneFrom").asString()).isEqualTo("phone");
    }

    @Test
    void a_contact_of_nowhere_or_with_a_number_that_is_none_is_refused() {
        Map<String, Object> body = SomeDeal.body();
        contact(body).remove("zone");
        assertThat(MARA.post("/api/v1/deals", body).error(0, "field")).isEqualTo("contacts[0].zone");
        contact(body).put("phone", "call me");
        assertThat(MARA.post("/api/v1/deals", body).error(0, "field")).isEqualTo("contacts[0].phone");
        contact(body).put("country", "Atlantis");
        assertThat(MARA.post("/api/v1/deals", body).error(0, "field")).isEqualTo("contacts[0].country");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> contact(Map<String, Object> body) {
        return ((List<Map<String, Object>>) body.get("contacts")).getFirst();
    }

    @Test
    void the_slot_of_the_next_touch_is_explained_and_nothing_is_booked() {
        String deal = stepped();
        Answer slot = MARA.get("/api/v1/deals/" + deal + "/slot");
        assertThat(slot.status()).isEqualTo(200);
        assertThat(slot.body().path("step").asString()).isEqualTo("only");
        assertThat(slot.body().path("zone").path("id").asString()).isEqualTo("Europe/London");
        assertThat(slot.body().path("country").asString()).isEqualTo("GB");
        assertThat(slot.body().path("why").asString()).contains("in Europe/London");
        assertThat(SomeDeal.count("select count(*) from touch where deal_id = ?", deal))
                .isZero();
        assertThat(STRANGER.get("/api/v1/deals/" + deal + "/slot").status()).isEqualTo(404);
    }

    @Test
    void a_deal_without_a_next_touch_says_so() {
        Answer none = MARA.get("/api/v1/deals/" + SomeDeal.added() + "/slot");
        assertThat(none.status()).isEqualTo(409);
        String paused = stepped();
        MARA.post("/api/v1/deals/" + paused + "/pause");
        assertThat(MARA.get("/api/v1/deals/" + paused + "/slot")
                        .body()
                        .path("detail")
                        .asString())
                .contains("waits for a person");
    }

    private static String stepped() {
        REVOPS.send(REVOPS.request("/api/v1/cadences")
                .header("Content-Type", "application/yaml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("""
                        language: 1
                        name: one-step
                        title: One step
                        purpose: Ask once, and say that it is the only time.
                        leastGap: 1d
                        window: {days: [mon, tue, wed, thu, fri], from: "09:00", until: "17:00"}
                        caps: {perWeek: 3, perMonth: 9}
                        exits: {positive: hold, question: hold, objection: hold, not-now: hold, referral: hold}
                        steps:
                          - {id: only, after: 2d, kind: check-in-with-value, angle: a thought, value: educational, maxWords: 90}
                        """)));
        Map<String, Object> body = new HashMap<>(SomeDeal.body());
        body.put("cadence", "one-step");
        return MARA.post("/api/v1/deals", body).body().path("id").asString();
    }

    @Test
    void times_to_meet_come_from_the_owners_own_calendar_or_not_at_all() {
        String deal = SomeDeal.added();
        Answer none = MARA.get("/api/v1/deals/" + deal + "/free-times");
        assertThat(none.body().path("times").isEmpty()).isTrue();
        assertThat(none.body().path("problems").path(0).asString()).contains("has given no calendar");
        assertThat(calendar("text/calendar", "<html>").status()).isEqualTo(422);
        assertThat(calendar("text/calendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nEND:VCALENDAR\r\n")
                        .status())
                .isEqualTo(200);
        Answer times = MARA.get("/api/v1/deals/" + deal + "/free-times?minutes=45&count=2");
        assertThat(times.body().path("times").size()).isEqualTo(2);
        assertThat(times.body().path("times").path(0).path("words").asString()).contains("(Europe/London)");
        assertThat(MARA.get("/api/v1/deals/" + deal + "/free-times?minutes=1").status())
                .isEqualTo(422);
        assertThat(delete(MARA, "/api/v1/people/me/calendar/feed").status()).isEqualTo(204);
    }

    @Test
    void a_feed_that_cannot_be_fetched_says_why_and_shows_no_more_than_its_host() {
        assertThat(calendar("application/json", "{\"url\": \"http://calendar.example/mara.ics\"}")
                        .status())
                .isEqualTo(422);
        Answer kept = calendar("application/json", "{\"url\": \"https://127.0.0.1/secret.ics\"}");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.body().path("problem").asString()).contains("no address of the open internet");
        assertThat(kept.raw().body()).doesNotContain("secret");
        delete(MARA, "/api/v1/people/me/calendar/feed");
    }

    private static Answer calendar(String type, String body) {
        return MARA.send(MARA.request("/api/v1/people/me/calendar/feed")
                .header("Content-Type", type)
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }
}
