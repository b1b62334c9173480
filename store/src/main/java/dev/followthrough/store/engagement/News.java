package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.EngagementRules;
import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.cadence.enrollment.SignsOfLife;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets a signal into a deal's log, if it is news: it happened since the latest touch, not long ago, and is
/// the first of its kind since then. Everything else is kept and changes no plan. For a deal whose follow-up
/// has ended it may be the sign with which another begins.
@Component
class News {
    private final JdbcClient jdbc;
    private final DealLog log;
    private final Notices notices;
    private final SignsOfLife signs;
    private final EngagementRules rules;
    private final BusinessClock clock;

    News(JdbcClient jdbc, DealLog log, Notices notices, SignsOfLife signs, EngagementRules rules, BusinessClock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.notices = notices;
        this.signs = signs;
        this.rules = rules;
        this.clock = clock;
    }

    /// Must run inside a transaction that holds the deal.
    ///
    /// @param at     when it happened, in business time
    /// @param source names what it rests on
    /// @return whether the deal's log has grown
    boolean tell(String deal, Signal signal, Instant at, String source) {
        Instant now = clock.now();
        if (at.isBefore(now.minus(rules.freshFor()))) return false;
        if (!isFirst(deal, signal, at)) return false;
        String id = signal.what().word() + ":" + source + ":" + deal;
        // A day that comes near is no sign from anybody.
        if (signal.what() != Happened.RENEWAL_NEAR)
            signs.heard(deal, signal.what().inWords(), source);
        var engaged = new SequenceEvent.Engaged(now, signal.what());
        if (log.append(deal, id, "prospect", engaged, signal.evidence()).isEmpty()) return false;
        if (rules.tellOwner().contains(signal.what())) {
            notices.tellOwner(deal, id, "signal", signal.what().inWords() + ": " + signal.evidence());
        }
        return true;
    }

    /// Since the latest touch: by the ledger, which hears of a mail first, or by the sequence's state, which
    /// knows of calls too.
    private boolean isFirst(String deal, Signal signal, Instant at) {
        return jdbc.sql("""
                with latest as (
                    select coalesce(greatest((d.state ->> 'lastTouchAt')::timestamptz, (select max(l.handed_off_at) from delivery l
                        where l.deal_id = d.id and l.state in ('handed_off', 'sent', 'unknown'))), '-infinity') touch
                    from deal d where d.id = :deal)
                select :at > touch and not exists (select from deal_log g where g.deal_id = :deal and g.kind = 'engaged'
                    and g.event ->> 'what' = :what and g.recorded_at > touch) from latest
                """)
                .param("deal", deal)
                .param("what", signal.what().name())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }
}
