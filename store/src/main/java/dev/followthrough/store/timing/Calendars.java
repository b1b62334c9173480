package dev.followthrough.store.timing;

import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.store.deal.Ids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When our own people work, and when they are away.
@Repository
public class Calendars {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public Calendars(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param hours null: nine to five on the country's working days
    public record Calendar(Place place, @Nullable WorkingHours hours) {
        static final Calendar NONE = new Calendar(Place.UNKNOWN, null);
    }

    public record Absence(
            String id,
            LocalDate from,
            LocalDate until,
            @Nullable String coverId) {}

    public Calendar of(String personId) {
        return jdbc.sql("select * from person_calendar where person_id = ?")
                .param(personId)
                .query((row, n) -> new Calendar(
                        new Place(row.getString("country"), row.getString("subdivision")),
                        CalendarJson.hours(row.getString("hours"))))
                .optional()
                .orElse(Calendar.NONE);
    }

    public void put(String personId, Calendar calendar, String by) {
        jdbc.sql("""
                insert into person_calendar (person_id, country, subdivision, hours, changed_at, changed_by)
                values (?, ?, ?, ?::jsonb, ?, ?)
                on conflict (person_id) do update
                set country = excluded.country, subdivision = excluded.subdivision, hours = excluded.hours,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .params(Arrays.asList(
                        personId,
                        calendar.place().country(),
                        calendar.place().subdivision(),
                        calendar.hours() == null ? null : CalendarJson.written(calendar.hours()),
                        Timestamp.from(clock.now()),
                        by))
                .update();
    }

    /// Those that are not over, in order.
    public List<Absence> absences(String personId, LocalDate today) {
        return jdbc.sql("select * from person_leave where person_id = ? and until_day >= ? order by from_day, id")
                .params(personId, Date.valueOf(today))
                .query((row, n) -> new Absence(
                        row.getString("id"),
                        row.getDate("from_day").toLocalDate(),
                        row.getDate("until_day").toLocalDate(),
                        row.getString("cover_id")))
                .list();
    }

    public Absence addAbsence(String personId, LocalDate from, LocalDate until, @Nullable String coverId, String by) {
        String id = Ids.next("l");
        jdbc.sql("""
                insert into person_leave (id, person_id, from_day, until_day, cover_id, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        id,
                        personId,
                        Date.valueOf(from),
                        Date.valueOf(until),
                        coverId,
                        Timestamp.from(clock.now()),
                        by))
                .update();
        return new Absence(id, from, until, coverId);
    }

    /// @return false when there is no such leave of this person
    public boolean removeAbsence(String personId, String id) {
        return jdbc.sql("delete from person_leave where id = ? and person_id = ?")
                        .params(id, personId)
                        .update()
                == 1;
    }

    /// Whether somebody has another's work today, because that one is away.
    public boolean standsIn(String personId, String absentId) {
        return jdbc.sql("select ? in (select stood_in_for(?))")
                .params(absentId, personId)
                .query(Boolean.class)
                .single();
    }
}
