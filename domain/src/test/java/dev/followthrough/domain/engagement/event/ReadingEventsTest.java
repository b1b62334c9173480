package dev.followthrough.domain.engagement.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadingEventsTest {
    private static final Instant NOW = Instant.parse("2026-10-14T09:00:00Z");
    private final EventReader reader = new EventReader(EventForm.load());

    private EventReader.Reading read(String json) {
        return reader.read(JsonMapper.shared().readTree(json.replace('\'', '"')), NOW);
    }

    private OutsideEvent good(String json) {
        return ((EventReader.Reading.Good) read(json)).event();
    }

    private java.util.List<String> problems(String json) {
        return ((EventReader.Reading.Bad) read(json))
                .problems().stream()
                        .map(problem -> problem.field() + " " + problem.problem() + ": " + problem.cure())
                        .toList();
    }

    @Test
    void a_visit_is_kept_without_who_it_was_and_without_its_query() {
        OutsideEvent visit = good("{'id':'w-1','kind':'visit','source':'website','email':'Ana@Northwind.example',"
                + "'path':'/pricing?name=Ana','happenedAt':'2026-10-14T10:30:00+02:00'}");
        assertThat(visit.who().email()).isEqualTo("ana@northwind.example");
        assertThat(visit.happenedAt()).isEqualTo("2026-10-14T08:30:00Z");
        assertThat(visit.details().toString()).doesNotContainIgnoringCase("ana").contains("/pricing");
        assertThat(visit.inWords()).isEqualTo("visit /pricing, told by website");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(problems("{'kind':'intent','strength':140,'email':'ana','colour':'red'}"))
                .contains(
                        "id is missing: give 1 to 200 characters",
                        "topic is missing: give a text of at most 200 characters",
                        "strength '140' does not fit: use 0 to 100",
                        "email 'ana' does not fit: give the bare address, such as ana@example.com")
                .anyMatch(problem -> problem.startsWith("colour is not known in intent"));
    }

    @Test
    void a_field_of_another_kind_is_not_known() {
        assertThat(problems("{'id':'1','kind':'download','email':'a@b.example','asset':'Guide','path':'/x'}"))
                .singleElement()
                .asString()
                .startsWith("path is not known in download");
    }

    @Test
    void an_event_of_nobody_is_refused() {
        assertThat(problems("{'id':'1','kind':'forward'}"))
                .containsExactly(
                        "email is missing, and nothing else says who it was: give email, visitor, deal, account or domain");
    }

    @Test
    void an_unknown_kind_or_word_is_answered_with_those_that_are_known() {
        assertThat(problems("{'id':'1','kind':'gossip','email':'a@b.example'}"))
                .singleElement()
                .asString()
                .startsWith("kind 'gossip' is not known: use one of visit, download, milestone");
        assertThat(problems("{'id':'1','kind':'webinar','webinar':'Docks','what':'slept','email':'a@b.example'}"))
                .containsExactly("what 'slept' is not known: use one of registered, attended, left-early, missed");
        assertThat(problems("[]")).singleElement().asString().contains("is no JSON object");
    }

    @Test
    void what_has_not_happened_yet_is_refused_but_clocks_may_differ() {
        String visit = "{'id':'1','kind':'visit','path':'/','email':'a@b.example','happenedAt':'%s'}";
        assertThat(problems(visit.formatted("2026-10-14T09:05:01Z")))
                .singleElement()
                .asString()
                .contains("has not come yet");
        assertThat(good(visit.formatted("2026-10-14T09:04:59Z")).happenedAt()).isEqualTo(NOW);
        assertThat(problems(visit.formatted("2026-02-30T09:00:00Z")))
                .singleElement()
                .asString()
                .contains("no time of the calendar");
        assertThat(problems("{'id':'1','kind':'deal-renewal','deal':'d-1','renewsOn':'2027-02-29'}"))
                .singleElement()
                .asString()
                .contains("no day of the calendar");
    }

    @Test
    void an_address_of_a_shared_mail_domain_says_nothing_about_the_company() {
        assertThat(MailDomains.ofCompany("Northwind.example")).contains("northwind.example");
        assertThat(MailDomains.ofCompany("GMail.com")).isEmpty();
    }
}
