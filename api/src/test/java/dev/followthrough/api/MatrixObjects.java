package dev.followthrough.api;

import dev.followthrough.api.MatrixTable.Relation;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.people.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes what a route's variables name: a deal that is somebody's or delegated to them, and what hangs on it.
final class MatrixObjects {
    private static final String TALK = """
            WEBVTT

            00:00:01.000 --> 00:00:09.000
            <v Mara Lindqvist>I'll send you the security questionnaire by Friday.</v>
            """;

    private final JdbcClient jdbc = RunningApi.bean(JdbcClient.class);
    private final Map<String, Map<String, String>> made = new HashMap<>();
    private final Person owner = person("mara@sells.example");
    private final Person delegate = person("tomas@sells.example");

    private Person person(String email) {
        return RunningApi.bean(dev.followthrough.store.people.People.class)
                .byEmail(email)
                .orElseThrow();
    }

    /// What was made before is not used any more: somebody is about to change it.
    void anew() {
        made.clear();
    }

    /// What is somebody else's is the same for all.
    ///
    /// @return the variables of the address, by name
    Map<String, String> make(String kind, Person caller, Relation relation) {
        if (kind.equals("-")) return Map.of();
        if (relation == Relation.UNKNOWN) return unknown();
        String name = kind + " " + relation + (relation == Relation.FOREIGN ? "" : " " + caller.id());
        return made.computeIfAbsent(name, unused -> fresh(kind, caller, relation));
    }

    private Map<String, String> fresh(String kind, Person caller, Relation relation) {
        return switch (kind) {
            case "person" -> Map.of("id", personFor(caller, relation));
            case "leave" -> leave(personFor(caller, relation));
            case "feed" -> feed(personFor(caller, relation));
            case "key" -> Map.of("prefix", key(relation == Relation.OWN ? caller : owner));
            default -> ofDeal(kind, deal(caller, relation));
        };
    }

    private static Map<String, String> unknown() {
        return Map.of(
                "id", "unknown", "deal", "d-unknown", "leave", "unknown", "prefix", "unknown", "contact", "unknown");
    }

    private String personFor(Person caller, Relation relation) {
        return relation == Relation.OWN
                ? caller.id()
                : Colleague.of(Person.Role.REP).person().id();
    }

    private String deal(Person caller, Relation relation) {
        String deal = SomeDeal.ofItsOwnAccount();
        String to = relation == Relation.OWN ? caller.id() : owner.id();
        String standIn = relation == Relation.DELEGATED ? caller.id() : delegate.id();
        jdbc.sql("update deal set owner_id = ?, delegate_id = ? where id = ?")
                .params(to, standIn, deal)
                .update();
        return deal;
    }

    private Map<String, String> ofDeal(String kind, String deal) {
        Map<String, String> variables = new HashMap<>(Map.of("deal", deal));
        switch (kind) {
            case "deal" -> variables.put("id", deal);
            case "draft" -> variables.put("id", SomeDeal.waitingDraft(deal, "Hello"));
            case "task" -> variables.put("id", task(deal));
            case "contact" -> variables.put("id", SomeDeal.contact(deal).id());
            case "meeting" -> variables.put("id", meeting(deal));
            case "promise" -> variables.put("id", promise(meeting(deal)));
            case "suggestion" -> variables.put("id", suggestion(deal));
            case "claim" -> variables.put("id", claim(deal));
            case "delivery" -> SomeDeal.delivered(deal, "Hello", "unknown");
            default -> throw new AssertionError("matrix.txt: nobody knows how to make a " + kind);
        }
        return variables;
    }

    private String task(String deal) {
        RunningApi.bean(Tasks.class).open(deal, 1, 1, "phone", Instant.now(), "call about docks", "Hello…");
        return one("select id from task where deal_id = ?", deal);
    }

    private String meeting(String deal) {
        var added = RunningApi.ADMIN.send(RunningApi.ADMIN
                .request("/api/v1/deals/" + deal + "/meetings?fileName=talk.vtt&type=discovery&zone=Europe/Stockholm")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(TALK)));
        return added.body().path("id").asString();
    }

    private String promise(String meeting) {
        return one("select id from action_item where meeting_id = ? limit 1", meeting);
    }

    private String suggestion(String deal) {
        String id = "s-" + UUID.randomUUID();
        jdbc.sql("""
                insert into suggested_contact (id, deal_id, name, email, why, source_id, created_at)
                values (?, ?, 'Nia Owen', 'nia@northwind.example', 'referral', ?, now())
                """).params(id, deal, id).update();
        return id;
    }

    private String claim(String deal) {
        String id = "c-" + UUID.randomUUID();
        jdbc.sql("""
                insert into ownership_claim (id, deal_id, owner_id, claimant_id, source_id, claimed_by, claimed_at, held)
                select ?, id, owner_id, ?, ?, 'crm', now(), false from deal where id = ?
                """).params(id, owner.id(), id, deal).update();
        return id;
    }

    private String key(Person whose) {
        return RunningApi.bean(dev.followthrough.store.people.ApiKeys.class)
                .issue(whose.id())
                .split("_", 3)[1];
    }

    private Map<String, String> leave(String person) {
        var away = RunningApi.bean(dev.followthrough.store.timing.Calendars.class)
                .addAbsence(person, LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 2), null, person);
        return Map.of("id", person, "leave", away.id());
    }

    private static Map<String, String> feed(String person) {
        RunningApi.ADMIN.send(RunningApi.ADMIN
                .request("/api/v1/people/" + person + "/calendar/feed")
                .header("Content-Type", "text/calendar")
                .PUT(BodyPublishers.ofString(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nEND:VCALENDAR\r\n")));
        return Map.of("id", person);
    }

    private String one(String sql, String argument) {
        return jdbc.sql(sql).param(argument).query(String.class).single();
    }
}
