package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.place.ZoneGuess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The minutes that fit a touch, and why each does. Whoever books takes the first that is free.
public final class SlotPlan {
    private final SlotAsk ask;
    private final ZoneGuess zone;
    private final List<Stretch> stretches;
    private final boolean personIsThere;
    private final List<Instant> byRules;
    private final Preference preference;

    SlotPlan(SlotAsk ask, ZoneGuess zone, List<Stretch> stretches, boolean personIsThere) {
        this.ask = ask;
        this.zone = zone;
        this.stretches = stretches;
        this.personIsThere = personIsThere;
        this.byRules = List.copyOf(Ranking.of(stretches, ask.soon(), ask.number()));
        this.preference = Preference.of(ask, zone.zone(), byRules);
    }

    /// The contact's, as the choice was made in.
    public ZoneGuess zone() {
        return zone;
    }

    /// Whole minutes, best first; empty when none of the next months fits.
    public List<Instant> minutes() {
        return preference.minutes();
    }

    /// Why this minute, and not another.
    ///
    /// @param due one of [#minutes]
    public SlotExplanation explain(Instant due) {
        return SlotExplanation.of(ask, zone, due, moves(due), personIsThere);
    }

    /// From the earliest time to the first stretch that fits; in it to the touch's own share of it, or from it to their
    /// best hour; from there to what was free.
    private List<Move> moves(Instant due) {
        boolean preferred = preference.holds(due, zone.zone());
        Instant first = byRules.getFirst();
        Stretch stretch = stretch(preferred ? first : due);
        List<Move> moves = new ArrayList<>(stretch.moves());
        Instant best = preferred ? minutes().getFirst() : first;
        if (preferred) {
            String hour = preference.choice().map(BestHour.Choice::words).orElseThrow();
            moves.add(new Move(Cause.BEST_TIME, "a wait for " + hour, stretch.from(), best));
        } else if (stretch.contains(first) && first.isAfter(stretch.from())) {
            moves.add(new Move(Cause.SPREAD, "a spread, so that not all leave at once", stretch.from(), first));
        }
        if (!due.equals(best)) moves.add(new Move(Cause.MAILBOX, "minutes of the mailbox that are taken", best, due));
        return moves;
    }

    private Stretch stretch(Instant minute) {
        return stretches.stream()
                .filter(one -> one.contains(minute))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(minute + " is none of the plan's minutes"));
    }
}
