package dev.followthrough.store.timing;

import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who looks after a deal, with their calendars and those of whoever stands in.
@Repository
public class Duties {
    private static final Set<DayOfWeek> USUAL_WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final JdbcClient jdbc;

    public Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Worker worker, boolean owns) {}

    public Duty of(String dealId, TimingSettings house, Instant now) {
        return of(dealId, null, house, now);
    }

    /// One of our people with their calendar, whether or not they are there.
    public Worker person(String personId, TimingSettings house, Instant now) {
        return of(null, personId, house, now).owner();
    }

    private Duty of(@Nullable String dealId, @Nullable String personId, TimingSettings house, Instant now) {
        Date yesterday = Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1));
        List<Row> rows = jdbc.sql("""
                with recursive team (id, hop) as (
                    select coalesce(:person::text, (select owner_id from deal where id = :deal)), 0
                    union select l.cover_id, team.hop + 1 from team join person_leave l on l.person_id = team.id
                          where l.cover_id is not null and l.until_day >= :yesterday and team.hop < 4)
                select p.*, k.country, k.subdivision, k.hours, p.id = coalesce(:person::text, (select owner_id from deal where id = :deal)) owns,
                    (select coalesce(json_agg(json_build_object('from', l.from_day, 'until', l.until_day, 'cover', l.cover_id)
                                     order by l.from_day, l.id), '[]')
                     from person_leave l where l.person_id = p.id and l.until_day >= :yesterday) leaves
                from person p left join person_calendar k on k.person_id = p.id
                where p.id in (select id from team)
                """)
                .param("deal", dealId, Types.VARCHAR)
                .param("person", personId, Types.VARCHAR)
                .param("yesterday", yesterday)
                .query((row, n) -> new Row(worker(row, house), row.getBoolean("owns")))
                .list();
        Map<String, Worker> others = new HashMap<>();
        for (Row row : rows) if (!row.owns) others.put(row.worker.id(), row.worker);
        Worker owner = rows.stream().filter(Row::owns).findFirst().orElseThrow().worker;
        return new Duty(owner, others);
    }

    private static Worker worker(ResultSet row, TimingSettings house) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        String given = row.getString("country");
        Place place =
                given == null ? new Place(Countries.of(zone), null) : new Place(given, row.getString("subdivision"));
        String country = place.country();
        Set<DayOfWeek> weekend = country == null ? USUAL_WEEKEND : house.weekend(country);
        WorkingHours hours = CalendarJson.hours(row.getString("hours"));
        return new Worker(
                row.getString("id"),
                row.getString("name"),
                zone,
                place,
                Objects.requireNonNullElseGet(hours, () -> WorkingHours.usual(weekend)),
                CalendarJson.leaves(row.getString("leaves")));
    }
}
