package dev.followthrough.domain.timing.slot;

import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Holidays;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.place.Countries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a reader of a slot should know beside what moved it: what was not known, and who stands in for whom.
final class Notes {
    private Notes() {}

    static List<String> of(SlotAsk ask, Instant due, boolean personIsThere) {
        List<String> notes = new ArrayList<>();
        if (ask.isWhenever()) {
            notes.add("the cadence is open round the clock, so no calendar is minded");
            return notes;
        }
        holidays(ask, due, notes);
        if (!personIsThere) {
            notes.add("there is no hour at which both the contact may be called and "
                    + ask.duty().owner().name() + " works");
        }
        standIn(ask, due, notes);
        return notes;
    }

    private static void holidays(SlotAsk ask, Instant due, List<String> notes) {
        String country = ask.contact().place().country();
        int year = LocalDate.ofInstant(due, ask.contact().zone().zone()).getYear();
        if (country == null) notes.add("their country is not known, so no holidays of theirs are minded");
        else if (!Holidays.areKnown(country, year)) {
            notes.add("no holidays are known for " + Countries.name(country) + " in " + year);
        }
    }

    private static void standIn(SlotAsk ask, Instant due, List<String> notes) {
        if (ask.channel().leavesByItself() && !ask.expectsReview()) return;
        Duty duty = ask.duty();
        duty.at(due)
                .map(Worker::name)
                .filter(name -> !name.equals(duty.owner().name()))
                .ifPresent(name ->
                        notes.add(name + " stands in for " + duty.owner().name() + ", who is on leave"));
    }
}
