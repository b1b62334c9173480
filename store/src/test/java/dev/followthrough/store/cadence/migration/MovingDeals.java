package dev.followthrough.store.cadence.migration;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.store.House;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Cadences of two versions, and deals on the first.
@Component
class MovingDeals {
    private final House house;
    private final Cadences cadences;
    private final Migrations migrations;
    private final MigrationWork work;

    MovingDeals(House house, Cadences cadences, Migrations migrations, MigrationWork work) {
        this.house = house;
        this.cadences = cadences;
        this.migrations = migrations;
        this.work = work;
    }

    Person revops() {
        return house.owner();
    }

    /// The first version of a cadence that no other test has.
    CadencePlan first() {
        return publish(UUID.randomUUID().toString(), "recap:0", "case-study:3", "breakup:7");
    }

    /// The version that follows.
    ///
    /// @param steps such as `case-study:3`
    CadencePlan next(CadencePlan before, String... steps) {
        return publish(before.name(), steps);
    }

    private CadencePlan publish(String name, String... steps) {
        var plan = new CadencePlan(
                name,
                0,
                UUID.randomUUID().toString(),
                2,
                Duration.ofDays(2),
                House.ALWAYS,
                House.MANY,
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(2)),
                List.of(steps).stream().map(MovingDeals::step).toList(),
                List.of());
        return cadences.publish(plan, "name: " + name, "test").plan();
    }

    private static Step step(String written) {
        String[] parts = written.split(":");
        return new Step(
                parts[0],
                Duration.ofDays(Integer.parseInt(parts[1])),
                Channel.EMAIL,
                Audience.PRIMARY,
                "new-angle",
                "the angle of " + parts[0],
                ValueType.EDUCATIONAL,
                120,
                ReviewPolicy.BY_RISK,
                List.of(),
                List.of());
    }

    List<String> deals(CadencePlan plan, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> house.deal("priya@" + UUID.randomUUID() + ".example", plan))
                .toList();
    }

    /// Chosen and previewed.
    String previewed(CadencePlan from, CadencePlan to) {
        return previewed(from, to, Map.of(), Migration.Chosen.ALL);
    }

    String previewed(CadencePlan from, CadencePlan to, Map<String, String> renamed, Migration.Chosen chosen) {
        String id = migrations.begin(
                new Migrations.Asked(
                        from.name(), from.version(), to.version(), renamed, chosen, List.of(), "shorter waits"),
                revops().id());
        work.doSome(10_000, 0);
        return id;
    }
}
