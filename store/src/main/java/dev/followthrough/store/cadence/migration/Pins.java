package dev.followthrough.store.cadence.migration;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.store.deal.DealLog;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which version a deal follows (G5). Its version, where it stands in it and the row in its log are one
/// commit, so that a workflow that has to be started again begins there.
@Component
class Pins {
    private final JdbcClient jdbc;
    private final DealLog log;

    Pins(JdbcClient jdbc, DealLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /// Must run inside a transaction that holds the deal.
    ///
    /// @param there where it stands in that version
    /// @return false: it has ended
    boolean move(Migration migration, String dealId, SequenceEvent.Migrated event, SequenceState there) {
        String source = "migration:" + migration.id() + ":" + dealId + ":"
                + event.plan().version() + ":" + event.at();
        OptionalLong seq = log.append(dealId, source, event.by(), event, migration.reason());
        if (seq.isEmpty()) return false;
        jdbc.sql("update deal set cadence_version = ?, state = ?::jsonb, state_seq = ? where id = ?")
                .params(event.plan().version(), MigrationJson.write(there), seq.getAsLong(), dealId)
                .update();
        return true;
    }
}
