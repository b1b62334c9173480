package dev.followthrough.store.timing;

import dev.followthrough.domain.timing.best.Acts;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.house.Segment;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// In which hours of their own day contacts did something: answered, clicked, opened, took a call. Machines do not
/// count, and several acts in one hour of a day are one.
@Repository
public class AnswerHours {
    /// People change; what is older says little.
    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    /// How long what all others did is kept in memory: it changes slowly, and is read from many rows.
    private static final Duration KEPT = Duration.ofMinutes(10);

    /// Every act of a person that a contact can be told for: of the touch that it answers, or of the deal's only
    /// contact.
    private static final String ACTS = """
            with act as (
                select e.deal_id, e.ordinal, e.happened_at at from engagement e
                where e.verdict = 'human' and e.kind in ('reply', 'opened', 'clicked') and e.happened_at > :since and %1$s
                union all
                select e.deal_id, (e.event ->> 'ordinal')::int, e.recorded_at from deal_log e
                where e.kind = 'taskDone' and e.event ->> 'outcome' in ('answered', 'reached', 'call-back', 'meeting-booked') and e.recorded_at > :since and %1$s),
            of_contact as (
                select act.deal_id, act.at, coalesce(
                    (select t.contact_id from touch t where t.deal_id = act.deal_id and t.ordinal = act.ordinal order by t.enrollment desc limit 1),
                    (select min(dc.contact_id) from deal_contact dc where dc.deal_id = act.deal_id having count(*) = 1)) contact_id
                from act)
            """;

    private final JdbcClient jdbc;
    private volatile House house = new House(Instant.MIN, List.of());

    public AnswerHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(Segment.Subject deal, int hour, int acts) {}

    private record House(Instant readAt, List<Count> counts) {}

    /// @param segment the deal's; null: the house alone stands behind the contact
    /// @param now     business time
    public BestHour of(String contactId, @Nullable Segment segment, Instant now) {
        List<Count> all = all(now);
        List<Count> alike = segment == null
                ? List.of()
                : all.stream().filter(count -> segment.holds(count.deal)).toList();
        return new BestHour(own(contactId, now), acts(alike), acts(all), segment == null ? "" : segment.name());
    }

    private Acts own(String contactId, Instant now) {
        String theirs = "e.deal_id in (select deal_id from deal_contact where contact_id = :contact)";
        return Acts.of(jdbc.sql(ACTS.formatted(theirs) + """
                select extract(hour from hour)::int from (
                    select distinct date_trunc('hour', a.at at time zone c.zone) as hour
                    from of_contact a join contact c on c.id = a.contact_id where c.id = :contact) hours
                """)
                .param("since", Timestamp.from(now.minus(LOOKED_BACK)))
                .param("contact", contactId)
                .query(Integer.class)
                .list());
    }

    private List<Count> all(Instant now) {
        House known = house;
        Instant real = Instant.now();
        if (known.readAt.isAfter(real.minus(KEPT))) return known.counts;
        List<Count> counts = jdbc.sql(ACTS.formatted("true") + """
                select b.industry, d.stage, d.amount, d.strategic, extract(hour from a.at at time zone c.zone)::int as hour,
                       count(distinct (c.id, date_trunc('hour', a.at at time zone c.zone)))::int acts
                from of_contact a join contact c on c.id = a.contact_id join deal d on d.id = a.deal_id
                join account b on b.id = d.account_id
                group by 1, 2, 3, 4, 5
                """)
                .param("since", Timestamp.from(now.minus(LOOKED_BACK)))
                .query((row, n) -> new Count(
                        new Segment.Subject(
                                row.getString("industry"),
                                row.getString("stage"),
                                row.getObject("amount", BigDecimal.class),
                                row.getBoolean("strategic")),
                        row.getInt("hour"),
                        row.getInt("acts")))
                .list();
        house = new House(real, counts);
        return counts;
    }

    private static Acts acts(List<Count> counts) {
        List<Integer> byHour = new ArrayList<>(Collections.nCopies(24, 0));
        for (Count count : counts) byHour.set(count.hour, byHour.get(count.hour) + count.acts);
        return new Acts(byHour);
    }
}
