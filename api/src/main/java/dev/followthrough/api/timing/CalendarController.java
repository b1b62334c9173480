package dev.followthrough.api.timing;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.Calendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// When one of our people works and is away; their own to keep, or an administrator's.
@RestController
@RequestMapping("/api/v1/people/{id}")
class CalendarController {
    private final Calendars calendars;
    private final Absences absences;
    private final Access access;

    CalendarController(Calendars calendars, Absences absences, Access access) {
        this.calendars = calendars;
        this.absences = absences;
        this.access = access;
    }

    /// @param hours `mon` to `sun`, each such as `09:00-17:00`; null: nine to five on the country's working days
    record Asked(
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable Map<String, String> hours) {}

    record View(
            String person,
            String zone,
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable Map<String, String> hours,
            List<Leave> leave) {}

    record Leave(
            String id,
            LocalDate from,
            LocalDate until,
            @Nullable String cover) {}

    /// @param until the last day
    /// @param cover who stands in, by id or address
    record NewLeave(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String cover) {}

    @GetMapping("/calendar")
    View show(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return view(access.calendarOf(caller, id));
    }

    @PutMapping("/calendar")
    @Transactional
    public View put(@PathVariable String id, @RequestBody Asked asked, @AuthenticationPrincipal Person caller) {
        Person whose = access.calendarOf(caller, id);
        Fields fields = new Fields();
        Place place = PlaceCheck.check(fields, "", asked.country(), asked.subdivision());
        WorkingHours hours = hours(fields, asked.hours());
        fields.orThrow();
        calendars.put(whose.id(), new Calendars.Calendar(place, hours), caller.id());
        return view(whose);
    }

    @PostMapping("/leave")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Leave add(@PathVariable String id, @RequestBody NewLeave asked, @AuthenticationPrincipal Person caller) {
        return leave(absences.add(caller, id, asked.from(), asked.until(), asked.cover()));
    }

    @DeleteMapping("/leave/{leave}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void remove(@PathVariable String id, @PathVariable String leave, @AuthenticationPrincipal Person caller) {
        absences.remove(caller, id, leave);
    }

    private static @Nullable WorkingHours hours(Fields fields, @Nullable Map<String, String> hours) {
        try {
            return hours == null ? null : WorkingHours.read(hours);
        } catch (IllegalArgumentException e) {
            fields.refuse("hours", String.valueOf(e.getMessage()), "give days with hours, {\"mon\": \"09:00-17:00\"}");
            return null;
        }
    }

    private View view(Person whose) {
        Calendars.Calendar calendar = calendars.of(whose.id());
        return new View(
                whose.id(),
                whose.zone().getId(),
                calendar.place().country(),
                calendar.place().subdivision(),
                calendar.hours() == null ? null : calendar.hours().written(),
                absences.of(whose).stream().map(CalendarController::leave).toList());
    }

    private static Leave leave(Calendars.Absence absence) {
        return new Leave(absence.id(), absence.from(), absence.until(), absence.coverId());
    }
}
