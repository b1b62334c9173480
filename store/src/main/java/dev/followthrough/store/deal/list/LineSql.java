package dev.followthrough.store.deal.list;

/// How a deal's line follows from what is true of it. Small letters are Unicode's, whatever the database's
/// locale. Needs `:ids`, and the days after which deals are quiet as
/// `:stages`, `:segments` and `:days`.
final class LineSql {
    /// What sets the gate to something else than open; the latest of them says who or what a deal waits for.
    private static final String TOLD =
            "'replied', 'optedOut', 'bounced', 'complained', 'dealChanged', 'consentChanged',"
                    + " 'ownershipContested', 'listed', 'stopped', 'paused', 'takenOver', 'taskDone'";

    private static final String PARTS = """
            from deal d
            join account a on a.id = d.account_id
            join lateral (
                select count(*)::int n, (array_agg(c.name order by x.position))[1] first,
                       coalesce(string_agg(lower((c.name || ' ' || c.email) collate "pg_c_utf8"), ' ' order by x.position), '') said
                from deal_contact x join contact c on c.id = x.contact_id where x.deal_id = d.id) people on true
            join lateral (select case
                when d.cadence is null then 'not-enrolled'
                when d.phase = 'finished' then 'finished'
                when d.gate = 'open' then d.phase
                else d.gate end status) stands on true
            left join lateral (
                select g.kind, g.actor from deal_log g where g.deal_id = d.id and g.kind in (%s) order by g.seq desc limit 1) told on true
            left join lateral (
                select t.ordinal, t.step, t.channel, t.due, t.why from touch t where t.deal_id = d.id and t.enrollment = d.enrollment
                  and t.ordinal = (select max(o.ordinal) from touch o where o.deal_id = d.id and o.enrollment = d.enrollment)
                  and stands.status in ('running', 'paused')
                  and not exists (select from delivery l where (l.deal_id, l.enrollment, l.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                                  and l.state <> 'claimed')
                  and not exists (select from task k where (k.deal_id, k.enrollment, k.ordinal) = (t.deal_id, t.enrollment, t.ordinal)
                                  and k.state <> 'open')) touch on true
            left join lateral (
                select k.kind, k.due, k.owner_id from task k where k.deal_id = d.id and k.state = 'open'
                order by k.due, k.id limit 1) task on true
            left join lateral (
                select r.id, r.created_at, r.expires_at from draft r where r.deal_id = d.id and r.state = 'waiting'
                order by r.created_at, r.id limit 1) draft on true
            join lateral (
                select count(*)::int n, max(at) at, (array_agg(channel order by at desc))[1] channel from (
                    select l.handed_off_at at, l.channel from delivery l
                    where l.deal_id = d.id and l.state in ('handed_off', 'sent', 'unknown') and l.handed_off_at is not null
                    union all
                    select g.recorded_at, k.kind from task k join deal_log g on g.source_id = 'task:' || k.id
                    where k.deal_id = d.id and k.ordinal is not null and k.state = 'done' and k.outcome not like 'not-done%%') made) made on true
            left join lateral (
                select g.recorded_at at, lower(replace(g.event ->> 'intent', '_', '-')) intent from deal_log g
                where g.deal_id = d.id and g.kind = 'replied' order by g.seq desc limit 1) answer on true
            left join lateral (
                select g.recorded_at at from deal_log g
                where g.deal_id = d.id and g.kind = 'engaged' order by g.seq desc limit 1) engaged on true
            join lateral (
                select greatest(coalesce((d.last_interaction ->> 'at')::timestamptz, d.created_at), answer.at,
                    (select max(e.happened_at) from engagement e where e.deal_id = d.id and e.kind = 'reply' and e.verdict = 'human'),
                    (select max(m.held_at) from meeting m where m.deal_id = d.id and m.type <> 'internal'),
                    (select max(g.recorded_at) from deal_log g where g.deal_id = d.id and g.kind = 'taskDone'
                        and lower(g.event ->> 'outcome') in ('answered', 'reached', 'call-back', 'meeting-booked'))) at) contact on true
            join usual u on u.stage = d.stage and u.segment is not distinct from d.segment
            where d.id = any(:ids)
            """.formatted(TOLD);

    static final String COLUMNS =
            "deal_id, search, name, account, contact, contacts, owner_id, delegate_id, mailbox_id,"
                    + " stage, segment, score, strategic, amount, currency, worth, cadence, cadence_version, phase, status, gate, until,"
                    + " since, reason, told, told_by, alive, next_at, touch_ordinal, touch_step, touch_channel, touch_due, touch_why, task_kind, task_due,"
                    + " task_owner, draft_id, draft_since, draft_expires, touches, last_at, last_channel, response, response_at,"
                    + " contact_at, quiet_from, unknown_since, claimed_since, promise_due, promised, key_points, competitors, next_step";

    /// @param mayBeginAgain reasons of an end that is not for good, quoted
    static String made(String mayBeginAgain) {
        return """
            with usual as (select * from unnest(:stages::text[], :segments::text[], :days::int[]) u (stage, segment, days))
            select d.id, lower((d.id || ' ' || d.name || ' ' || a.name || ' ') collate "pg_c_utf8") || people.said,
                d.name, a.name, people.first, people.n, d.owner_id, d.delegate_id, d.mailbox_id,
                d.stage, d.segment, d.score, d.strategic, d.amount, d.currency, coalesce(d.amount, 0),
                d.cadence, d.cadence_version, d.phase, stands.status, d.gate, case when d.gate = 'paused' then d.gate_until end,
                coalesce(d.standing_since, d.created_at),
                case when d.state -> 'phase' ->> 'is' = d.phase then d.state -> 'phase' ->> 'reason' end,
                told.kind, told.actor,
                case when d.phase = 'finished' then coalesce(d.state -> 'phase' ->> 'reason', '') in (%s) else d.gate <> 'stopped' end,
                coalesce(least(case when stands.status = 'paused' then d.gate_until else touch.due end, task.due), 'infinity'),
                touch.ordinal, touch.step, touch.channel, touch.due, touch.why, task.kind, task.due, task.owner_id,
                draft.id, draft.created_at, draft.expires_at,
                made.n, coalesce(made.at, '-infinity'), made.channel,
                case when answer.at is not null then coalesce(answer.intent, 'answered')
                     when engaged.at is not null then 'engaged' when made.n > 0 then 'silent' else 'none' end,
                coalesce(answer.at, engaged.at),
                contact.at, contact.at + u.days * interval '1 day',
                (select min(l.handed_off_at) from delivery l where l.deal_id = d.id and l.state = 'unknown'),
                (select c.claimed_at from ownership_claim c where c.deal_id = d.id and c.state = 'open'),
                (select min(i.due) from action_item i where i.deal_id = d.id and i.side = 'ours' and i.state = 'open'),
                d.promised_step,
                array(select f.value from fact f where f.deal_id = d.id and f.label = 'key point' order by f.as_of desc nulls last, f.id limit 5),
                array(select distinct f.value from fact f where f.deal_id = d.id and lower(f.label) = 'competitor' order by 1 limit 5),
                (d.state ->> 'nextStep')::int
            """.formatted(mayBeginAgain) + PARTS;
    }

    private LineSql() {}
}
