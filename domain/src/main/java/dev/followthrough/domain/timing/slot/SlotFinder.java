package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.place.ZoneGuess;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the minutes that fit a touch: from the earliest on, every rule is asked; who refuses says until when, and
/// that is a move of the explanation. A pure function: the same question has the same answer on every day.
public final class SlotFinder {
    /// How many fitting stretches are offered: as many days, when the mailbox is full on the first ones.
    private static final int STRETCHES = 10;

    private static final Duration FURTHEST = Duration.ofDays(120);

    private SlotFinder() {}

    public static SlotPlan plan(SlotAsk ask) {
        ZoneGuess zone = zone(ask, ask.earliest());
        List<Stretch> stretches = stretches(ask, Rules.of(ask, zone.zones(), ask.needsPerson()));
        if (!stretches.isEmpty() || !ask.needsPerson()) return new SlotPlan(ask, zone, stretches, true);
        return new SlotPlan(ask, zone, stretches(ask, Rules.of(ask, zone.zones(), false)), false);
    }

    /// The first minute that fits, without a spread, a best hour or a mailbox; empty when none of the next months
    /// does.
    public static Optional<SlotExplanation> first(SlotAsk ask) {
        ZoneGuess zone = zone(ask, ask.earliest());
        Optional<SlotExplanation> both = first(ask, zone, ask.needsPerson(), true);
        return both.isPresent() || !ask.needsPerson() ? both : first(ask, zone, false, false);
    }

    private static Optional<SlotExplanation> first(
            SlotAsk ask, ZoneGuess zone, boolean mindsPerson, boolean personIsThere) {
        List<Rule> rules = Rules.of(ask, zone.zones(), mindsPerson);
        return stretches(ask, rules, earliest(ask).plus(FURTHEST), 1).stream()
                .findFirst()
                .map(one -> SlotExplanation.of(ask, zone, one.from(), one.moves(), personIsThere));
    }

    /// What stands against leaving now, by the rules that the slot was found by: the gate asks it when the slot has
    /// come, because the world may have changed since.
    public static Optional<Objection> objection(SlotAsk ask) {
        List<Rule> rules = Rules.of(ask, zone(ask, ask.now()).zones(), ask.needsPerson());
        return refusal(rules, ask.now()).map(no -> new Objection(no.cause(), no.words(), no.until()));
    }

    private static ZoneGuess zone(SlotAsk ask, Instant at) {
        Duration open = Duration.between(ask.window().from(), ask.window().until());
        return ask.contact().zone().forHours(open, at);
    }

    private static List<Stretch> stretches(SlotAsk ask, List<Rule> rules) {
        return stretches(ask, rules, earliest(ask).plus(FURTHEST), STRETCHES);
    }

    static List<Stretch> stretches(SlotAsk ask, List<Rule> rules, Instant end, int most) {
        List<Stretch> found = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        Instant at = earliest(ask);
        while (at.isBefore(end) && found.size() < most) {
            Optional<Verdict.Refused> refused = refusal(rules, at);
            Instant next = roundedUp(refused.map(Verdict.Refused::until).orElse(until(rules, at)));
            if (refused.isPresent()) {
                add(moves, new Move(refused.get().cause(), refused.get().words(), at, next));
            } else {
                found.add(new Stretch(at, until(rules, at), List.copyOf(moves)));
            }
            at = next;
        }
        return found;
    }

    private static Instant earliest(SlotAsk ask) {
        return roundedUp(ask.earliest().isAfter(ask.now()) ? ask.earliest() : ask.now());
    }

    private static Optional<Verdict.Refused> refusal(List<Rule> rules, Instant at) {
        for (Rule rule : rules) if (rule.at(at) instanceof Verdict.Refused refused) return Optional.of(refused);
        return Optional.empty();
    }

    /// No stretch is longer than a day, so that a full mailbox is left for the next one.
    private static Instant until(List<Rule> rules, Instant at) {
        Instant until = at.plus(1, ChronoUnit.DAYS);
        for (Rule rule : rules) {
            if (rule.at(at) instanceof Verdict.Fits fits && fits.until().isBefore(until)) until = fits.until();
        }
        return until;
    }

    private static void add(List<Move> moves, Move move) {
        if (!moves.isEmpty() && moves.getLast().goesOnWith(move))
            moves.set(moves.size() - 1, moves.getLast().with(move));
        else moves.add(move);
    }

    private static Instant roundedUp(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }
}
