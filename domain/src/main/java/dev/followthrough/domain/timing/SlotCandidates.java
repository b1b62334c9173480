package dev.followthrough.domain.timing;

import dev.followthrough.domain.sequence.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Which minutes fit a touch, best first. A touch whose day dawns is spread over the first part of the window by a
/// number of its own, so that nine o'clock is no cliff; one whose moment falls inside the window leaves soon after
/// it.
public final class SlotCandidates {
    /// Over how much of a window the touches of a morning are spread.
    private static final Duration SPREAD = Duration.ofHours(3);
    /// How far a touch that is due inside the window may be moved by its number.
    private static final Duration NEAR = Duration.ofMinutes(10);
    /// How many days are looked at when the first are full.
    private static final int DAYS = 10;

    private SlotCandidates() {}

    /// @param number the touch's own, the same at each try
    /// @return whole minutes
    public static List<Instant> of(Window window, ZoneId zone, Instant earliest, long number) {
        List<Instant> minutes = new ArrayList<>();
        ZonedDateTime from = roundedUp(earliest).atZone(zone);
        var spread = new Random(number);
        for (int day = 0; day < DAYS; day++) {
            ZonedDateTime first = window.firstFrom(from);
            addDay(minutes, window, first, first.isEqual(from) ? NEAR : SPREAD, spread);
            from = first.plusDays(1).with(window.from());
        }
        return minutes;
    }

    /// The minute that the touch's number names comes first, then those that follow it, then those before.
    private static void addDay(
            List<Instant> minutes, Window window, ZonedDateTime first, Duration spread, Random random) {
        long left = first.until(first.with(window.until()), ChronoUnit.MINUTES);
        int reach = (int) Math.max(1, Math.min(left, spread.toMinutes()));
        int start = random.nextInt(reach);
        for (long i = start; i < left; i++) minutes.add(first.plusMinutes(i).toInstant());
        for (long i = 0; i < start; i++) minutes.add(first.plusMinutes(i).toInstant());
    }

    private static Instant roundedUp(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }
}
