package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where a simulated deal's people are, when they work, and what their house has settled: whatever the slot finder asks
/// of a real one.
public record Surroundings(Whereabouts.Known contact, Duty duty, TimingSettings house) {
    private static final Set<DayOfWeek> USUAL_WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// Two people of whom the zone alone is known, in a house that has settled nothing.
    public static Surroundings of(ZoneId contact, ZoneId owner) {
        return new Surroundings(
                new Whereabouts.Known(contact, null, null, null), Duty.alone(owner(owner)), TimingJson.defaults());
    }

    /// Somebody who works nine to five on the working days of their zone's country.
    public static Worker owner(ZoneId zone) {
        var place = new Place(Countries.of(zone), null);
        return new Worker("owner", "the owner", zone, place, usualHours(place, TimingJson.defaults()), List.of());
    }

    public static WorkingHours usualHours(Place place, TimingSettings house) {
        return WorkingHours.usual(place.country() == null ? USUAL_WEEKEND : house.weekend(place.country()));
    }

    /// @param at clocks are compared about this time
    public Whereabouts contact(Instant at) {
        return Whereabouts.of(contact, duty.owner().zone(), house.zone(), at);
    }

    /// In which the contact's times are told.
    public ZoneId contactZone(Instant at) {
        return contact(at).zone().zone();
    }

    /// The same with the contact in the one zone that their times are told in.
    Surroundings inOneZone(Instant at) {
        Whereabouts there = contact(at);
        Place place = there.place();
        return new Surroundings(
                new Whereabouts.Known(there.zone().zone(), null, place.country(), place.subdivision()), duty, house);
    }
}
