package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.store.House;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Snapshots;
import dev.followthrough.store.deal.StoryLines;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deals whose follow-up has ended, long ago enough to be quiet.
@Component
class EndedDeals {
    private final House house;
    private final People people;
    private final Deals deals;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    EndedDeals(House house, People people, Deals deals, Snapshots snapshots, JdbcClient jdbc) {
        this.house = house;
        this.people = people;
        this.deals = deals;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    static String address() {
        return "priya@" + UUID.randomUUID() + ".example";
    }

    /// Whose caps nobody else uses.
    Person owner() {
        return people.put("Ida Berg", UUID.randomUUID() + "@sells.example", Person.Role.REP, ZoneId.of("Europe/Oslo"));
    }

    void publish(String... names) {
        for (String name : names) house.cadence(name);
    }

    /// Spoken with 80 days ago, ended 40 days ago.
    String ended(Person owner, String address, StopReason reason) {
        return ended(owner, address, reason, 40);
    }

    String ended(Person owner, String address, StopReason reason, int daysAgo) {
        String id = house.deal(address, house.cadence(), owner);
        jdbc.sql(
                        "update deal set created_at = ?, last_interaction = jsonb_build_object('at', ?, 'channel', 'demo') where id = ?")
                .params(java.sql.Timestamp.from(ago(90)), ago(80).toString(), id)
                .update();
        SequenceState state = deals.byId(id).orElseThrow().state();
        var finished = new Phase.Finished(reason);
        var line = new StoryLine(ago(daysAgo), "stopped", reason.words());
        SequenceState over = SequenceState.notEnrolled(state.anchor(), 3, state.course(), state.prospect());
        snapshots.finish(
                new Snapshots.Snapshot(id, 1, with(over, finished), 0, new StoryLines(id, 1, 1, List.of(line))),
                finished);
        return id;
    }

    /// The states of a sequence change by its happenings alone; a test that skips a life writes down its end.
    private static SequenceState with(SequenceState state, Phase.Finished end) {
        return new SequenceState(
                1,
                end,
                state.anchor(),
                state.nextStep(),
                3,
                null,
                ago(60),
                null,
                state.happened(),
                state.silent(),
                null,
                state.course(),
                state.prospect(),
                null,
                null,
                null,
                null);
    }

    static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }
}
