package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.ZoneGuess;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a touch is due when it is (N4): in both local times, with every rule that moved it and how far.
///
/// @param zone      the contact's, where it is from and how sure it is
/// @param place     whose holidays and weekend were minded
/// @param moves     in order, from the earliest time on
/// @param notes     what is not known, or was left out, and matters
/// @param prepareAt when its draft is written
/// @param person    who looks after the deal then; null: everybody is away
public record SlotExplanation(
        Instant due,
        LocalDateTime contactTime,
        ZoneGuess zone,
        Place place,
        LocalDateTime ownerTime,
        ZoneId ownerZone,
        Instant earliest,
        List<Move> moves,
        List<String> notes,
        Instant prepareAt,
        String prepareWhy,
        @Nullable String person) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    public SlotExplanation {
        moves = List.copyOf(moves);
        notes = List.copyOf(notes);
    }

    static SlotExplanation of(SlotAsk ask, ZoneGuess zone, Instant due, List<Move> moves, boolean personIsThere) {
        ZoneId ownerZone = ask.duty().owner().zone();
        Preparation preparation = Preparation.of(ask, due);
        return new SlotExplanation(
                due,
                due.atZone(zone.zone()).toLocalDateTime(),
                zone,
                ask.contact().place(),
                due.atZone(ownerZone).toLocalDateTime(),
                ownerZone,
                ask.earliest().truncatedTo(ChronoUnit.SECONDS),
                moves,
                Notes.of(ask, due, personIsThere),
                preparation.at(),
                preparation.why(),
                ask.duty().at(due).map(Worker::name).orElse(null));
    }

    /// The short form with its local time, as it goes to the timeline.
    public String why() {
        return SHORT.format(contactTime) + " in " + zone.zone() + brief();
    }

    /// The short form that goes to the timeline, to follow the contact's local time.
    public String brief() {
        return SlotWords.brief(this);
    }
}
