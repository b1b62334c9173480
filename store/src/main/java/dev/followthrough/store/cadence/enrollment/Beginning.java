package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.cadence.enrollment.Cold;
import dev.followthrough.domain.cadence.enrollment.Verdict;
import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Course;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.DealMarks;
import dev.followthrough.store.deal.Snapshots;
import dev.followthrough.store.deal.StoryLines;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Begins an enrollment of a deal whose follow-up has ended: the next one, under the next epoch, so that the
/// relay starts its workflow as it starts that of a new deal. Whoever calls holds the deal, and has looked at
/// it since.
@Component
class Beginning {
    private final JdbcClient jdbc;
    private final DealLog log;
    private final DealMarks marks;
    private final Snapshots snapshots;
    private final BusinessClock clock;

    Beginning(JdbcClient jdbc, DealLog log, DealMarks marks, Snapshots snapshots, BusinessClock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.marks = marks;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    private record Deal(
            SequenceState state,
            @Nullable String segment,
            @Nullable String score,
            @Nullable LocalDate renewsOn,
            @Nullable LocalDate eventOn) {}

    /// @param sweep that found it; null: a sign of life did
    void begin(String dealId, Verdict.Enroll found, CadencePlan plan, @Nullable String sweep) {
        Cold cold = found.cold();
        String why = cold == null || !cold.isKnown() ? null : cold.reason();
        jdbc.sql("update deal set cold = ? where id = ?")
                .params(Arrays.asList(why, dealId))
                .update();
        SequenceState next = next(dealId, deal(dealId), found.from());
        log.letGo(dealId);
        withdrawn(dealId);
        jdbc.sql("""
                update deal set enrollment = ?, epoch = epoch + 1, cadence = ?, cadence_version = ?, state = ?::jsonb,
                       phase = 'running', gate = 'open', gate_until = null, wish = null where id = ?
                """)
                .params(next.enrollment(), plan.name(), plan.version(), json(next), dealId)
                .update();
        jdbc.sql("""
                insert into enrollment_start (deal_id, enrollment, owner_id, rule, cadence, cadence_version, why, evidence, cold,
                    sweep_id, at)
                select id, enrollment, owner_id, ?, cadence, cadence_version, ?, ?, ?, ?, ? from deal where id = ?
                """)
                .params(Arrays.asList(
                        found.rule(),
                        found.why(),
                        found.evidence(),
                        cold == null ? null : cold.reason(),
                        sweep,
                        Timestamp.from(clock.now()),
                        dealId))
                .update();
        var line = new StoryLine(
                clock.now(),
                "enrolled in " + plan.reference() + " by rule " + found.rule(),
                found.why() + "; " + found.evidence());
        snapshots.tell(new StoryLines(dealId, next.enrollment(), 1, List.of(line)));
    }

    private SequenceState next(String dealId, Deal deal, Instant from) {
        Course course = Course.PLAIN;
        if (deal.renewsOn != null) course = course.with(Anchor.RENEWAL, midnight(deal.renewsOn));
        if (deal.eventOn != null) course = course.with(Anchor.EVENT, midnight(deal.eventOn));
        Set<String> known = new TreeSet<>(marks.of(dealId));
        return deal.state.enrolledAgain(from, course, deal.state.prospect().known(deal.segment, deal.score, known));
    }

    /// What asked for the cadence that was not published is answered by this one.
    private void withdrawn(String dealId) {
        jdbc.sql(
                        "update task set state = 'withdrawn' where deal_id = ? and state = 'open' and kind = 'decide' and reason = ?")
                .params(dealId, HoldReason.NO_SUCH_CADENCE.words())
                .update();
    }

    private Deal deal(String dealId) {
        return jdbc.sql("select state, segment, score, renews_on, event_on from deal where id = ?")
                .param(dealId)
                .query((row, n) -> new Deal(
                        state(row.getString("state")),
                        row.getString("segment"),
                        row.getString("score"),
                        row.getObject("renews_on", LocalDate.class),
                        row.getObject("event_on", LocalDate.class)))
                .single();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static SequenceState state(String json) {
        try {
            return SequenceJson.MAPPER.readValue(json, SequenceState.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("A deal's state cannot be read", e);
        }
    }

    private static String json(SequenceState state) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(state);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("A deal's state cannot be written", e);
        }
    }
}
