package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.cadence.enrollment.DealAtHand.Life;
import dev.followthrough.domain.cadence.enrollment.WhyNot;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.StopReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/// Tells where a deal's follow-up stands. The gate speaks first: it is ahead of the state until the workflow
/// has heard.
final class Lives {
    /// A finished deal that a rule may begin again, in SQL; `d` is the deal.
    static final String MAY_BEGIN_AGAIN = "d.phase = 'finished' and d.state -> 'phase' ->> 'reason' in ("
            + "'EXHAUSTED', 'GOAL_REACHED', 'ANSWERED', 'NO_USEFUL_REASON', 'HANDED_OVER', 'NOT_ENROLLED', 'DEAL_WON')";

    private Lives() {}

    static Life of(ResultSet row, Instant now) throws SQLException {
        String gate = row.getString("gate");
        String reason = row.getString("phase_reason");
        if (row.getString("phase").equals("finished")) {
            Timestamp ended = row.getTimestamp("ended_at");
            return new Life.Ended(StopReason.valueOf(reason), ended == null ? null : ended.toInstant());
        }
        if (gate.equals("stopped")) return new Life.GoesOn(WhyNot.HELD, "its follow-up is just being ended");
        if (gate.equals("taken-over")) return new Life.GoesOn(WhyNot.TAKEN_OVER, "a person has taken it over");
        boolean held = "held".equals(row.getString("phase_is")) && reason != null;
        if (held && HoldReason.valueOf(reason) == HoldReason.NO_SUCH_CADENCE) {
            return new Life.Ended(StopReason.HANDED_OVER, null);
        }
        Timestamp until = row.getTimestamp("gate_until");
        if (gate.equals("paused") && (until == null || until.toInstant().isAfter(now))) {
            return new Life.GoesOn(
                    WhyNot.PAUSED, until == null ? "paused until somebody resumes it" : "paused until " + day(until));
        }
        if (gate.equals("held") || held) {
            return new Life.GoesOn(WhyNot.HELD, (held ? HoldReason.valueOf(reason) : HoldReason.REPLIED).words());
        }
        return new Life.GoesOn(
                WhyNot.NEXT_TOUCH, "it follows " + row.getString("cadence") + "@" + row.getInt("cadence_version"));
    }

    private static String day(Timestamp at) {
        return at.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate().toString();
    }
}
