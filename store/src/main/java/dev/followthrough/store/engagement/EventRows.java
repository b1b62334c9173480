package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.engagement.event.OutsideEvent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Events as they came, without the address of whom they are about: raw event, verdict and reason (G6).
@Repository
class EventRows {
    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The verdict on an event, and why.
    ///
    /// @param word `human`, `machine` or `unmatched`
    record Verdict(String word, String reason) {}

    static String sourceId(OutsideEvent event) {
        return "event:" + event.source() + ":" + event.id();
    }

    /// @param at    in real time
    /// @param acted in business time; null: it is no act of a prospect
    /// @return false when the source's id is known already
    boolean add(
            OutsideEvent event,
            Clues clues,
            Whose.Match match,
            List<Signal> signals,
            Verdict verdict,
            Instant at,
            @Nullable Instant acted) {
        return jdbc.sql("""
                insert into engagement (source_id, kind, deal_id, contact_id, raw, verdict, reason, happened_at, recorded_at,
                    source, account_id, person, signals, acted_at, clue_account, clue_domain)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, clock_timestamp(), ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(Arrays.asList(
                                sourceId(event),
                                event.kind(),
                                match.deals().size() == 1 ? match.deals().getFirst() : null,
                                match.contactId(),
                                event.details().toString(),
                                verdict.word(),
                                verdict.reason(),
                                Timestamp.from(at),
                                event.source(),
                                match.accountId(),
                                match.person() == null ? clues.person() : match.person(),
                                signals.stream()
                                        .map(signal -> signal.what().name())
                                        .toArray(String[]::new),
                                acted == null ? null : Timestamp.from(acted),
                                clues.account(),
                                clues.domain()))
                        .update()
                == 1;
    }

    /// Whether something newer of this kind is known of a deal.
    boolean isOutdated(String kind, String deal, Instant at) {
        return jdbc.sql("select exists (select from engagement where deal_id = ? and kind = ? and happened_at > ?)")
                .params(deal, kind, Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }
}
