package dev.followthrough.domain.timing.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Which of the fitting minutes come first. A touch whose day dawns is spread over the first hours by a number of
/// its own, so that nine o'clock is no cliff; one whose moment falls inside open hours leaves soon after it, also where
/// its own gap, cap or reader moved it there: these bring no others along.
final class Ranking {
    /// Over how much of a stretch the touches of a morning are spread.
    private static final Duration SPREAD = Duration.ofHours(3);
    /// How far a touch that is due inside a stretch may be moved by its number.
    private static final Duration NEAR = Duration.ofMinutes(10);

    private static final Set<Cause> ITS_OWN = EnumSet.of(Cause.GAP, Cause.CAP, Cause.REVIEW);

    private Ranking() {}

    static List<Instant> of(List<Stretch> stretches, boolean soon, long number) {
        List<Instant> minutes = new ArrayList<>();
        var spread = new Random(number);
        for (Stretch stretch : stretches) {
            boolean atOnce = soon || isItsOwn(stretch.moves());
            add(minutes, stretch, atOnce ? NEAR : SPREAD, spread);
        }
        return minutes;
    }

    private static boolean isItsOwn(List<Move> moves) {
        return moves.stream().map(Move::cause).allMatch(ITS_OWN::contains);
    }

    /// The minute that the touch's number names comes first, then those that follow it, then those before.
    private static void add(List<Instant> minutes, Stretch stretch, Duration spread, Random random) {
        int all = stretch.minutes();
        int start = random.nextInt((int) Math.max(1, Math.min(all, spread.toMinutes())));
        for (int i = start; i < all; i++) minutes.add(stretch.minute(i));
        for (int i = 0; i < start; i++) minutes.add(stretch.minute(i));
    }
}
