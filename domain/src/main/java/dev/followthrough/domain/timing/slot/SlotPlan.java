package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.place.ZoneGuess;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The minutes that fit a touch, and why each does. Whoever books takes the first that is free.
public final class SlotPlan {
    private final SlotAsk ask;
    private final ZoneGuess zone;
    private final List<Stretch> stretches;
    private final boolean personIsThere;
    private final List<Instant> minutes;

    SlotPlan(SlotAsk ask, ZoneGuess zone, List<Stretch> stretches, boolean personIsThere) {
        this.ask = ask;
        this.zone = zone;
        this.stretches = stretches;
        this.personIsThere = personIsThere;
        this.minutes = List.copyOf(Ranking.of(stretches, ask.soon(), ask.number()));
    }

    /// Whole minutes, best first; empty when none of the next months fits.
    public List<Instant> minutes() {
        return minutes;
    }

    /// Why this minute, and not another.
    ///
    /// @param due one of [#minutes]
    public SlotExplanation explain(Instant due) {
        Stretch stretch = stretches.stream()
                .filter(one -> one.contains(due))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(due + " is none of the plan's minutes"));
        List<Move> moves = new ArrayList<>(stretch.moves());
        Instant best = minutes.getFirst();
        if (stretch.contains(best) && best.isAfter(stretch.from())) {
            moves.add(new Move(Cause.SPREAD, "a spread, so that not all leave at once", stretch.from(), best));
        }
        if (!due.equals(best)) moves.add(new Move(Cause.MAILBOX, "minutes of the mailbox that are taken", best, due));
        Optional<Worker> person = ask.duty().at(due);
        Preparation preparation = Preparation.of(ask, due);
        return new SlotExplanation(
                due,
                due.atZone(zone.zone()).toLocalDateTime(),
                zone,
                ask.contact().place(),
                due.atZone(ask.duty().owner().zone()).toLocalDateTime(),
                ask.duty().owner().zone(),
                ask.earliest().truncatedTo(ChronoUnit.SECONDS),
                moves,
                Notes.of(ask, due, personIsThere),
                preparation.at(),
                preparation.why(),
                person.map(Worker::name).orElse(null));
    }
}
