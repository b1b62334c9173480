package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.best.BestHour;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Puts the minutes of the best hour first, among those that fit within a day of the first one: a touch waits no
/// longer for anybody's habits.
///
/// @param choice  the hour; empty: the order stays as it was
/// @param minutes best first
record Preference(Optional<BestHour.Choice> choice, List<Instant> minutes) {
    private static final Duration PATIENCE = Duration.ofDays(1);

    static Preference of(SlotAsk ask, ZoneId zone, List<Instant> minutes) {
        if (minutes.isEmpty() || ask.soon() || ask.isWhenever()) return new Preference(Optional.empty(), minutes);
        Instant first = minutes.stream().min(Instant::compareTo).orElseThrow();
        List<Instant> near = minutes.stream()
                .filter(minute -> minute.isBefore(first.plus(PATIENCE)))
                .sorted()
                .toList();
        Set<Integer> hours = new LinkedHashSet<>();
        near.forEach(minute -> hours.add(hour(minute, zone)));
        Optional<BestHour.Choice> choice = ask.best().among(hours);
        if (choice.isEmpty()) return new Preference(choice, minutes);
        List<Instant> wanted = near.stream()
                .filter(minute -> hour(minute, zone) == choice.get().hour())
                .toList();
        return new Preference(choice, first(spread(wanted, ask.number()), minutes));
    }

    boolean holds(Instant minute, ZoneId zone) {
        return choice.filter(best -> best.hour() == hour(minute, zone)).isPresent();
    }

    private static int hour(Instant minute, ZoneId zone) {
        return minute.atZone(zone).getHour();
    }

    /// Everybody who answers at nine would be written to at nine sharp.
    private static List<Instant> spread(List<Instant> wanted, long number) {
        int start = new Random(number).nextInt(wanted.size());
        List<Instant> turned = new ArrayList<>(wanted.subList(start, wanted.size()));
        turned.addAll(wanted.subList(0, start));
        return turned;
    }

    private static List<Instant> first(List<Instant> wanted, List<Instant> all) {
        Set<Instant> ordered = new LinkedHashSet<>(wanted);
        ordered.addAll(all);
        return List.copyOf(ordered);
    }
}
