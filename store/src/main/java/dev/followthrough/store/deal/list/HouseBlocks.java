package dev.followthrough.store.deal.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What holds more than one deal: the gate of the house, and paused mailboxes and cadences.
@Repository
public class HouseBlocks {
    private final JdbcClient jdbc;

    public HouseBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param kind    `house`, `mailbox` or `cadence`
    /// @param subject id of the mailbox, or name of the cadence
    public record Block(String kind, String subject, String why, Instant since) {
        boolean holds(DealLine deal) {
            return switch (kind) {
                case "mailbox" -> subject.equals(deal.mailboxId());
                case "cadence" -> deal.cadence() != null && deal.cadence().startsWith(subject + "@");
                default -> true;
            };
        }
    }

    /// The widest first.
    public List<Block> all() {
        List<Block> all = new ArrayList<>(jdbc.sql("select why, changed_at from house where not gate_open")
                .query((row, n) -> new Block(
                        "house", "", row.getString(1), row.getTimestamp(2).toInstant()))
                .list());
        all.addAll(jdbc.sql(
                        "select kind, subject, why, paused_at from sending_pause where resumed_at is null order by kind desc, id")
                .query((row, n) -> new Block(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list());
        return all;
    }

    /// The one that holds this deal.
    public static Optional<Block> of(DealLine deal, List<Block> all) {
        return all.stream().filter(block -> block.holds(deal)).findFirst();
    }
}
