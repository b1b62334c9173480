package dev.followthrough.domain.timing.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever the zone, the clock, the window and the calendars: what must hold of every minute that is offered.
class AnySlotTest {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/"))
            .sorted()
            .toList();

    /// @param zone   of the contact; their country follows from it
    /// @param before how many hours ago, or from now on, the contact was or will be touched by others
    record Scene(String zone, Instant at, Window window, Channel channel, List<Integer> before, long number) {
        Asks asks() {
            return new Asks()
                    .in(zone)
                    .at(at.toString())
                    .within(window)
                    .by(channel)
                    .caps(2, 5)
                    .number(number)
                    .touched(
                            false,
                            before.stream()
                                    .map(hours -> at.plus(Duration.ofHours(hours)))
                                    .toArray(Instant[]::new));
        }

        Place place() {
            return asks().ask().contact().place();
        }
    }

    @Provide
    static Arbitrary<Scene> scenes() {
        Arbitrary<Instant> clocks = Arbitraries.longs()
                .between(
                        Instant.parse("2026-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2030-06-30T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
        Arbitrary<Window> windows = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(2),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 10))
                .as((days, from, hours) -> new Window(
                        List.copyOf(days), LocalTime.of(from, 30), LocalTime.of(Math.min(23, from + hours), 45)));
        return Combinators.combine(
                        Arbitraries.of(ZONES),
                        clocks,
                        windows,
                        Arbitraries.of(Channel.EMAIL, Channel.PHONE),
                        Arbitraries.integers().between(-800, 200).list().ofMaxSize(6),
                        Arbitraries.longs())
                .as(Scene::new);
    }

    @Property(tries = 150, seed = "20270119")
    void leaves_in_the_contacts_hours_never_sooner_than_allowed_and_never_on_a_free_day(@ForAll("scenes") Scene scene) {
        String country = scene.place().country();
        Set<DayOfWeek> weekend = country == null ? Set.of() : Countries.weekend(country);
        for (Instant minute : scene.asks().plan().minutes()) {
            ZonedDateTime local = minute.atZone(ZoneId.of(scene.zone()));
            assertThat(minute).isAfterOrEqualTo(scene.at());
            assertThat(scene.window().contains(local))
                    .as("%s in %s", local, scene.window())
                    .isTrue();
            assertThat(weekend).doesNotContain(local.getDayOfWeek());
            assertThat(TimingJson.defaults().holiday(local.toLocalDate(), scene.place()))
                    .isEmpty();
            if (scene.channel() == Channel.PHONE) assertThat(local.getHour()).isBetween(9, 16);
        }
    }

    @Property(tries = 100, seed = "20270120")
    void keeps_caps_and_gaps_with_what_was_and_with_what_is_planned(@ForAll("scenes") Scene scene) {
        List<Instant> others =
                scene.asks().ask().toContact().stream().map(SlotAsk.Touched::at).toList();
        List<Instant> minutes = scene.asks().plan().minutes();
        for (int i = 0; i < minutes.size(); i += 7) {
            Instant minute = minutes.get(i);
            assertThat(others)
                    .allSatisfy(
                            other -> assertThat(Duration.between(other, minute).abs())
                                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1200)));
            List<Instant> all = new ArrayList<>(others);
            all.add(minute);
            assertThat(most(all, minute, Duration.ofDays(7))).isLessThanOrEqualTo(2);
            assertThat(most(all, minute, Duration.ofDays(30))).isLessThanOrEqualTo(5);
        }
    }

    /// The most that fall into one stretch of this length that holds the minute.
    private static long most(List<Instant> all, Instant minute, Duration length) {
        return all.stream()
                .filter(end -> !end.isBefore(minute) && end.isBefore(minute.plus(length)))
                .mapToLong(end -> all.stream()
                        .filter(time -> !time.isAfter(end) && time.isAfter(end.minus(length)))
                        .count())
                .max()
                .orElse(0);
    }

    @Property(tries = 60, seed = "20270121")
    void is_the_same_for_the_same_question_and_explains_every_minute(@ForAll("scenes") Scene scene) {
        SlotPlan once = scene.asks().plan();
        assertThat(scene.asks().plan().minutes()).isEqualTo(once.minutes());
        assertThat(once.minutes()).doesNotHaveDuplicates();
        IntStream.range(0, once.minutes().size()).filter(i -> i % 97 == 0).forEach(i -> {
            SlotExplanation slot = once.explain(once.minutes().get(i));
            assertThat(slot.brief()).startsWith(", ");
            assertThat(slot.moves()).allSatisfy(move -> assertThat(move.words()).isNotBlank());
            if (!slot.due().equals(once.minutes().getFirst())) return;
            Instant from = slot.moves().isEmpty()
                    ? slot.due()
                    : slot.moves().getFirst().from();
            assertThat(from)
                    .isBetween(
                            scene.at(),
                            slot.moves().isEmpty() ? slot.due() : scene.at().plusSeconds(60));
        });
    }
}
