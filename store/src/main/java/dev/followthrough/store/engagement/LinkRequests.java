package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.engagement.traffic.Bursts;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.delivery.TouchKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Requests on our links as they came: raw, verdict, reason (G6).
@Repository
class LinkRequests {
    private final JdbcClient jdbc;

    LinkRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One whose verdict is pending.
    ///
    /// @param actedAt in business time
    record Waiting(
            String sourceId,
            TouchKey key,
            String kind,
            List<Signal> signals,
            Instant actedAt,
            Bursts.Request request) {}

    void add(TouchEngagement.Seen seen, Whose.Match match, Instant actedAt) {
        Bursts.Request request = seen.request();
        jdbc.sql("""
                insert into engagement (source_id, kind, deal_id, enrollment, ordinal, contact_id, account_id, person, raw, verdict, reason,
                    happened_at, recorded_at, signals, evidence, acted_at, network, link, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, clock_timestamp(), ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(Arrays.asList(
                        seen.sourceId(),
                        seen.kind(),
                        seen.key().dealId(),
                        seen.key().enrollment(),
                        seen.key().ordinal(),
                        match.contactId(),
                        match.accountId(),
                        match.person(),
                        seen.raw(),
                        request.machine() ? "machine" : "pending",
                        seen.reason(),
                        Timestamp.from(request.at()),
                        seen.signals().stream()
                                .map(signal -> signal.what().name())
                                .toArray(String[]::new),
                        seen.signals().isEmpty()
                                ? null
                                : seen.signals().getLast().evidence(),
                        Timestamp.from(actedAt),
                        request.network(),
                        request.link(),
                        seen.kind().equals("visit") ? "website" : "link"))
                .update();
    }

    List<Waiting> waiting(Instant until, int most) {
        return jdbc.sql("""
                select * from engagement where verdict = 'pending' and happened_at <= ?
                order by happened_at, source_id limit ? for update skip locked
                """)
                .params(Timestamp.from(until), most)
                .query((row, n) -> waiting(row))
                .list();
    }

    /// What came about the same mail, or from the same network, from a visit before to the end of its wait.
    List<Bursts.Request> near(Waiting one) {
        Instant at = one.request().at();
        return jdbc.sql("""
                select * from engagement where network is not null and happened_at between :from and :until
                  and ((deal_id, enrollment, ordinal) = (:deal, :enrollment, :ordinal) or network = :network)
                """)
                .param("from", Timestamp.from(at.minus(Bursts.VISIT)))
                .param("until", Timestamp.from(at.plus(Bursts.QUARANTINE)))
                .param("deal", one.key().dealId())
                .param("enrollment", one.key().enrollment())
                .param("ordinal", one.key().ordinal())
                .param("network", one.request().network())
                .query((row, n) -> request(row))
                .list();
    }

    void judge(Waiting one, Optional<String> machine) {
        jdbc.sql("update engagement set verdict = ?, reason = coalesce(?, reason) where source_id = ?")
                .params(Arrays.asList(machine.isEmpty() ? "human" : "machine", machine.orElse(null), one.sourceId()))
                .update();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String evidence = Objects.requireNonNullElse(row.getString("evidence"), "");
        List<Signal> signals = Arrays.stream((String[]) row.getArray("signals").getArray())
                .map(name -> new Signal(Happened.valueOf(name), evidence))
                .toList();
        return new Waiting(
                row.getString("source_id"),
                key(row),
                row.getString("kind"),
                signals,
                row.getTimestamp("acted_at").toInstant(),
                request(row));
    }

    private static Bursts.Request request(ResultSet row) throws SQLException {
        return new Bursts.Request(
                row.getString("source_id"),
                key(row).text(),
                row.getString("network"),
                row.getObject("link", Integer.class),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("kind").equals("honeypot"),
                row.getString("verdict").equals("machine"));
    }

    private static TouchKey key(ResultSet row) throws SQLException {
        return new TouchKey(row.getString("deal_id"), row.getInt("enrollment"), row.getInt("ordinal"));
    }
}
