package dev.followthrough.store.cadence.enrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.cadence.enrollment.DealAtHand;
import dev.followthrough.domain.cadence.enrollment.Sign;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.sequence.SequenceJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said and done with a deal, as signs with their place. A machine's doing is none of them (G6).
@Repository
class SignsOf {
    static final String MEETING = "meeting ";

    /// An answer is in the log while its deal ran, and only among the raw events once it had ended. Who wrote
    /// last and was answered by no mail, no talk and no decision of a person's waits for us still.
    private static final String SAID = """
            with answer as (
                select g.deal_id, g.seq, g.recorded_at at, g.event ->> 'intent' intent, coalesce(e.raw ->> 'text', '') said
                from deal_log g left join engagement e on g.source_id = e.source_id || ':' || g.deal_id
                where g.deal_id = any(:deals) and g.kind = 'replied'),
            later as (
                select d.id, d.last_interaction, coalesce((d.last_interaction ->> 'at')::timestamptz, d.created_at) at
                from deal d where d.id = any(:deals))
            select id deal_id, at, 'MET' what, 'deal' source, '' said from later
            union all select deal_id, at, 'REPLIED', 'log entry ' || seq, said from answer
            union all select deal_id, at, 'ASKED_FOR_LATER', 'log entry ' || seq, said from answer where intent = 'NOT_NOW'
            union all select deal_id, at, 'OBJECTED', 'log entry ' || seq, said from answer where intent = 'OBJECTION'
            union all select a.deal_id, a.at, 'NEVER_ANSWERED', 'log entry ' || a.seq, a.said from answer a
                where a.intent not in ('NO', 'UNSUBSCRIBE')
                  and not exists (select from deal_log g where g.deal_id = a.deal_id and g.seq > a.seq
                      and g.kind in ('replied', 'resumed', 'handedBack', 'takenOver', 'taskDone', 'meetingHeld', 'stopped'))
                  and not exists (select from delivery l where l.deal_id = a.deal_id and l.handed_off_at > a.at)
                  and not exists (select from task t where t.deal_id = a.deal_id and t.kind = 'answer' and t.state = 'done')
                  and not exists (select from later l where l.id = a.deal_id and l.at > a.at)
            union all select e.deal_id, e.happened_at, 'REPLIED', 'answer after the end', coalesce(e.raw ->> 'text', '') from engagement e
                where e.deal_id = any(:deals) and e.kind = 'reply' and e.verdict = 'human' and e.source_id <> :except
                  and not exists (select from deal_log g where g.source_id = e.source_id || ':' || e.deal_id)
            union all select deal_id, recorded_at, 'MET', 'log entry ' || seq, '' from deal_log where deal_id = any(:deals)
                and kind = 'taskDone' and lower(event ->> 'outcome') in ('answered', 'reached', 'call-back', 'meeting-booked')
            union all select deal_id, held_at, 'MET', 'meeting ' || id, type from meeting where deal_id = any(:deals) and type <> 'internal'
            union all select m.deal_id, m.held_at, 'OBJECTED', 'meeting ' || m.id, coalesce(o ->> 'quote', o ->> 'text', '')
                from meeting m cross join jsonb_array_elements(m.reading -> 'objections') o
                where m.deal_id = any(:deals) and m.type <> 'internal'
            union all select deal_id, created_at, 'LEFT', 'suggested contact ' || id, '' from suggested_contact
                where deal_id = any(:deals) and why = 'successor'
            union all select deal_id, as_of, 'COMPETITOR', 'fact ' || id, value from fact
                where deal_id = any(:deals) and lower(label) = :competitor and as_of is not null
            union all select i.deal_id, i.due::timestamptz, 'PROMISE_MISSED', 'meeting ' || i.meeting_id, i.what from action_item i
                where i.deal_id = any(:deals) and i.side = 'ours' and i.state = 'open' and i.due is not null
            """;

    private final JdbcClient jdbc;

    SignsOf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param except a raw event that is only just being taken in; empty: none
    Map<String, List<Sign>> of(Collection<String> deals, String except) {
        Map<String, List<Sign>> found = new HashMap<>();
        jdbc.sql(SAID)
                .param("deals", deals.toArray(String[]::new))
                .param("except", except)
                .param("competitor", FactLabels.COMPETITOR)
                .query(row -> {
                    found.computeIfAbsent(row.getString("deal_id"), ignored -> new ArrayList<>())
                            .add(new Sign(
                                    row.getTimestamp("at").toInstant(),
                                    Sign.What.valueOf(row.getString("what")),
                                    row.getString("source"),
                                    row.getString("said")));
                });
        return found;
    }

    /// The latest conversation that somebody told of.
    static DealAtHand.Last interaction(String json) {
        try {
            JsonNode last = SequenceJson.MAPPER.readTree(json);
            return new DealAtHand.Last(
                    Objects.requireNonNull(SequenceJson.MAPPER.convertValue(last.get("at"), Instant.class)),
                    last.path("channel").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A deal's last interaction cannot be read", e);
        }
    }
}
