package dev.followthrough.api.timing;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.Calendars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Days on which somebody is away, and who stands in: their own to keep, or an administrator's.
@Component
class Absences {
    private final Calendars calendars;
    private final People people;
    private final Access access;
    private final BusinessClock clock;

    Absences(Calendars calendars, People people, Access access, BusinessClock clock) {
        this.calendars = calendars;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /// Those that are not over.
    List<Calendars.Absence> of(Person whose) {
        return calendars.absences(whose.id(), LocalDate.ofInstant(clock.now(), whose.zone()));
    }

    /// @param whose by id, address or `me`
    /// @param until the last day; null: that of `from`
    /// @param cover who stands in, by id or address
    @Transactional
    public Calendars.Absence add(
            Person by, String whose, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String cover) {
        Person away = access.calendarOf(by, whose);
        Fields fields = new Fields();
        LocalDate first = day(fields, from);
        LocalDate last = until == null ? first : until;
        if (last.isBefore(first)) fields.refuse("until", "is before from", "give the last day of the leave");
        String coverId = cover == null ? null : cover(fields, away, cover);
        fields.orThrow();
        Calendars.Absence added = calendars.addAbsence(away.id(), first, last, coverId, by.id());
        AuditTrail.changes("leave", null, words(added));
        AuditTrail.changes("cover", null, coverId);
        return added;
    }

    @Transactional
    public void remove(Person by, String whose, String leave) {
        Person away = access.calendarOf(by, whose);
        calendars.absences(away.id(), LocalDate.EPOCH).stream()
                .filter(absence -> absence.id().equals(leave))
                .forEach(absence -> {
                    AuditTrail.changes("leave", words(absence), null);
                    AuditTrail.changes("cover", absence.coverId(), null);
                });
        if (!calendars.removeAbsence(away.id(), leave)) throw ApiProblem.notFound("leave");
    }

    private static String words(Calendars.Absence absence) {
        return absence.from() + " to " + absence.until();
    }

    private static LocalDate day(Fields fields, @Nullable LocalDate day) {
        if (day == null) fields.refuse("from", "is missing", "give a day such as 2027-07-12");
        return day == null ? LocalDate.EPOCH : day;
    }

    private String cover(Fields fields, Person whose, String named) {
        Optional<Person> found = named.contains("@") ? people.byEmail(named) : people.byId(named);
        if (found.isEmpty())
            fields.refuse("cover", "nobody here has this id or address", "an administrator adds people");
        if (found.filter(whose::equals).isPresent()) {
            fields.refuse("cover", "is the person who is away", "name somebody else, or nobody");
        }
        return found.map(Person::id).orElse("");
    }
}
