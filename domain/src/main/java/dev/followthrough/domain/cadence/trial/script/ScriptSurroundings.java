package dev.followthrough.domain.cadence.trial.script;

import dev.followthrough.domain.cadence.trial.Surroundings;
import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Leave;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a script's people are and when they work: `contact: {zone, phone, country, subdivision}`, `owner:
/// {zone, country, subdivision, hours, leave}`, `house: {…}` with fields of the house's timing settings.
final class ScriptSurroundings {
    private final Map<String, Worker> standIns = new HashMap<>();
    private final TimingSettings house;

    private ScriptSurroundings(TimingSettings house) {
        this.house = house;
    }

    static Surroundings read(@Nullable ScriptNode contact, @Nullable ScriptNode owner, @Nullable ScriptNode house) {
        TimingSettings settings = house == null ? TimingJson.defaults() : settings(house);
        var people = new ScriptSurroundings(settings);
        Worker worker = people.worker("owner", "the owner", owner);
        return new Surroundings(known(contact), new Duty(worker, people.standIns), settings);
    }

    private static TimingSettings settings(ScriptNode house) {
        try {
            return TimingJson.read(ScriptJson.of(house.node()).toString());
        } catch (TimingJson.WrongSetting wrong) {
            throw house.wrong("`" + wrong.field() + "` " + wrong.getMessage() + "; docs/timing.md has the settings");
        }
    }

    /// Of whom nothing is said, it is said that they live by UTC.
    private static Whereabouts.Known known(@Nullable ScriptNode contact) {
        if (contact == null) return new Whereabouts.Known(ZoneId.of("UTC"), null, null, null);
        Place place = place(contact);
        ScriptNode zone = contact.get("zone");
        String phone = ScriptProspect.text(contact, "phone");
        boolean nothing = zone == null && phone == null && place.country() == null;
        return new Whereabouts.Known(
                zone != null ? zone.zone() : nothing ? ZoneId.of("UTC") : null,
                phone,
                place.country(),
                place.subdivision());
    }

    private Worker worker(String id, String name, @Nullable ScriptNode person) {
        ScriptNode zoneNode = person == null ? null : person.get("zone");
        ZoneId zone = zoneNode == null ? ZoneId.of("UTC") : zoneNode.zone();
        Place given = person == null ? Place.UNKNOWN : place(person);
        Place place = given.country() == null ? new Place(Countries.of(zone), null) : given;
        ScriptNode hours = person == null ? null : person.get("hours");
        ScriptNode leave = person == null ? null : person.get("leave");
        return new Worker(
                id,
                name,
                zone,
                place,
                hours == null ? Surroundings.usualHours(place, house) : hours(hours),
                leave == null ? List.of() : leave(leave));
    }

    private static WorkingHours hours(ScriptNode node) {
        Map<String, String> written = new LinkedHashMap<>();
        node.names()
                .forEach(day -> written.put(day.text(), node.needed(day.text()).text()));
        try {
            return WorkingHours.read(written);
        } catch (IllegalArgumentException e) {
            throw node.wrong(e.getMessage() + "; write hours such as {mon: 09:00-17:00, tue: 08:00-12:00}");
        }
    }

    private List<Leave> leave(ScriptNode list) {
        List<Leave> leaves = new ArrayList<>();
        for (ScriptNode item : list.items()) {
            item.knows("from", "until", "cover");
            ScriptNode cover = item.get("cover");
            String id = null;
            if (cover != null) {
                cover.knows("zone", "country", "subdivision", "hours", "leave");
                id = "stand-in-" + (standIns.size() + 1);
                standIns.put(id, worker(id, "the stand-in", cover));
            }
            LocalDate from = day(item.needed("from"));
            LocalDate until = day(item.needed("until"));
            if (until.isBefore(from)) throw item.wrong("`until` is before `from`; both days are away");
            leaves.add(new Leave(from, until, id));
        }
        return leaves;
    }

    private static LocalDate day(ScriptNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.wrong("`" + node.text() + "` is no day; write one such as 2026-10-14");
        }
    }

    private static Place place(ScriptNode person) {
        ScriptNode country = person.get("country");
        if (country == null) return Place.UNKNOWN;
        String word = country.text().toUpperCase(Locale.ROOT);
        if (!Countries.isKnown(word))
            throw country.wrong("`" + country.text() + "` is no country; write one such as DE");
        return new Place(word, ScriptProspect.text(person, "subdivision"));
    }
}
