package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Leave;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Draws where a prospect and their owner are: many zones and countries, leave with and without somebody who stands in,
/// houses with and without quiet hours.
final class RandomSurroundings {
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Berlin",
                    "Europe/London",
                    "America/New_York",
                    "America/Los_Angeles",
                    "America/Sao_Paulo",
                    "Asia/Shanghai",
                    "Asia/Kolkata",
                    "Asia/Tokyo",
                    "Asia/Dubai",
                    "Australia/Sydney",
                    "Africa/Nairobi",
                    "Pacific/Auckland")
            .map(ZoneId::of)
            .toList();
    /// Of whom only the country is known: several clocks, one clock, a part of a country.
    private static final List<Whereabouts.Known> ELSEWHERE = List.of(
            new Whereabouts.Known(null, null, "US", null),
            new Whereabouts.Known(null, null, "FR", null),
            new Whereabouts.Known(null, null, "SA", null),
            new Whereabouts.Known(null, null, "DE", "by"),
            new Whereabouts.Known(null, null, null, null));
    private static final List<TimingSettings> HOUSES =
            List.of(TimingJson.defaults(), TimingJson.defaults(), TimingJson.read("""
                    {"quiet": "18:00-10:00", "calls": "10:00-16:00"}
                    """), TimingJson.read("""
                    {"quietDays": [{"from": "2026-12-21", "until": "2027-01-06", "name": "the turn of the year"}]}
                    """));
    private static final String COVER = "cover";

    private RandomSurroundings() {}

    static Surroundings at(Instant start, SplittableRandom random) {
        Whereabouts.Known contact = random.nextInt(4) == 0
                ? one(ELSEWHERE, random)
                : new Whereabouts.Known(one(ZONES, random), null, null, null);
        return new Surroundings(contact, duty(start, random), one(HOUSES, random));
    }

    private static Duty duty(Instant start, SplittableRandom random) {
        Worker usual = Surroundings.owner(one(ZONES, random));
        LocalDate day = LocalDate.ofInstant(start, usual.zone());
        List<Leave> leaves = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = day.plusDays(random.nextInt(200));
            leaves.add(new Leave(from, from.plusDays(random.nextInt(21)), random.nextBoolean() ? COVER : null));
        }
        Worker owner = new Worker(usual.id(), usual.name(), usual.zone(), usual.place(), usual.hours(), leaves);
        Worker cover = Surroundings.owner(one(ZONES, random));
        return new Duty(
                owner,
                Map.of(
                        COVER,
                        new Worker(COVER, "the stand-in", cover.zone(), cover.place(), cover.hours(), List.of())));
    }

    private static <T> T one(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
