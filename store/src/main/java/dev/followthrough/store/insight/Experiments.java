package dev.followthrough.store.insight;

import dev.followthrough.domain.insight.ExperimentResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What came of the arms of experiments (M38). A deal counts once, with the first touch that it got of an arm.
@Repository
public class Experiments {
    private final JdbcClient jdbc;

    public Experiments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String name, String cadence, String step) {}

    private record Row(Key key, ExperimentResult.Arm arm) {}

    /// An answer is one that came before the deal's next touch, and within two weeks: later ones answer something else.
    /// Of a call it is that somebody was reached.
    public List<ExperimentResult> all() {
        List<Row> rows = jdbc.sql("""
                with made as (
                    select distinct on (dr.deal_id, dr.experiment, t.step)
                           dr.deal_id, dr.experiment, dr.arm, coalesce(t.cadence, '') cadence, t.step, o.at, o.outcome
                    from draft dr
                    join touch t on (t.deal_id, t.enrollment, t.ordinal) = (dr.deal_id, dr.enrollment, dr.ordinal)
                    join lateral (
                        select l.handed_off_at at, null outcome from delivery l
                        where l.draft_id = dr.id and l.state in ('handed_off', 'sent', 'unknown')
                        union all
                        select g.recorded_at, g.event ->> 'outcome' from task k join deal_log g on g.source_id = 'task:' || k.id
                        where (k.deal_id, k.enrollment, k.ordinal) = (dr.deal_id, dr.enrollment, dr.ordinal)
                          and k.state = 'done' and k.outcome not like 'not-done%'
                          and not exists (select from draft later where later.revision > dr.revision
                              and (later.deal_id, later.enrollment, later.ordinal) = (dr.deal_id, dr.enrollment, dr.ordinal))) o on true
                    where dr.experiment is not null
                    order by dr.deal_id, dr.experiment, t.step, o.at),
                judged as (
                    select made.*, next.at next_at,
                           outcome in ('answered', 'reached', 'call-back', 'meeting-booked') spoke, outcome = 'meeting-booked' booked
                    from made left join lateral (
                        select min(l.handed_off_at) at from delivery l
                        where l.deal_id = made.deal_id and l.handed_off_at > made.at) next on true)
                select experiment, cadence, step, arm, count(*)::int deals,
                       count(*) filter (where coalesce(spoke, false) or replied)::int replied,
                       count(*) filter (where coalesce(booked, false) or positive)::int positive
                from judged cross join lateral (
                    select coalesce(bool_or(true), false) replied,
                           coalesce(bool_or(g.event ->> 'intent' = 'POSITIVE'), false) positive
                    from deal_log g where g.deal_id = judged.deal_id and g.kind = 'replied'
                      and g.recorded_at > judged.at and g.recorded_at <= judged.at + interval '14 days'
                      and (judged.next_at is null or g.recorded_at <= judged.next_at)) answer
                group by 1, 2, 3, 4 order by 1, 2, 3, 4
                """)
                .query((row, n) -> new Row(
                        new Key(row.getString("experiment"), row.getString("cadence"), row.getString("step")),
                        ExperimentResult.Arm.of(
                                row.getString("arm"),
                                row.getInt("deals"),
                                row.getInt("replied"),
                                row.getInt("positive"))))
                .list();
        Map<Key, List<ExperimentResult.Arm>> arms = new LinkedHashMap<>();
        for (Row row : rows)
            arms.computeIfAbsent(row.key, key -> new ArrayList<>()).add(row.arm);
        return arms.entrySet().stream()
                .map(entry -> ExperimentResult.of(
                        entry.getKey().name, entry.getKey().cadence, entry.getKey().step, entry.getValue()))
                .toList();
    }
}
