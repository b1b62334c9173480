package dev.followthrough.store.delivery;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The gate of the whole house. A person may shut it at any time. A restored or promoted database shuts it by
/// itself (G4): what came back since the backup, an opt-out among it, may be missing here, so nothing leaves until
/// every mailbox has been read again and somebody opens it.
@Component
public class HouseGate {
    private static final String RESTORED = "the database was restored or promoted; answers and opt-outs may be missing";

    /// More epochs than a deal can have had since any backup.
    private static final int PAST_ALL_RUNS = 1_000;

    /// What every sender shares while it looks and writes its dot.
    static final String SWITCH = "house";

    private final JdbcClient jdbc;
    private final SubjectLocks locks;
    private final BusinessClock clock;

    public HouseGate(JdbcClient jdbc, SubjectLocks locks, BusinessClock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
    }

    /// @param unread   addresses of the mailboxes that were not read since the gate's last change
    /// @param heldBack how many deals had a touch that it stopped since it was shut; 0 while it is open
    public record Standing(boolean open, String why, Instant since, String by, List<String> unread, int heldBack) {}

    public Standing standing() {
        List<String> unread = unread();
        return jdbc.sql("select gate_open, why, changed_at, changed_by from house")
                .query((row, n) -> new Standing(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        unread,
                        row.getBoolean(1) ? 0 : heldBack(row.getTimestamp(3).toInstant())))
                .single();
    }

    /// The story is told in business time.
    private int heldBack(Instant shutAt) {
        return jdbc.sql("select count(distinct deal_id) from deal_story where why = ? and at >= ?")
                .params(GateReason.GATE_SHUT.words(), Timestamp.from(clock.at(shutAt)))
                .query(Integer.class)
                .single();
    }

    /// Takes note of which database this is; shuts the gate when it is another than before. Its identity changes
    /// with a restore into another cluster, and with each promotion and recovery to a point in time: they begin a
    /// timeline.
    @Transactional
    public void recognise() {
        boolean another = jdbc.sql("update house set cluster = this_cluster() where cluster <> this_cluster()")
                        .update()
                == 1;
        if (another) change(false, RESTORED, "followthrough");
    }

    /// A run of a workflow knows more than the database: it is a copy of an earlier one.
    public void shutBecauseBehind() {
        change(false, RESTORED, "followthrough");
    }

    /// In force when it returns: no dot is written after its commit.
    ///
    /// @param by a person's id
    @Transactional
    public void shut(String why, String by) {
        locks.holdSwitch(SWITCH);
        change(false, why, by);
    }

    /// After a restore every deal begins anew from what this database knows: its workflow may know more, and would
    /// shut the gate again.
    ///
    /// @return the mailboxes that have to be read first; empty: the gate is open
    @Transactional
    public List<String> open(String by) {
        List<String> unread = unread();
        if (!unread.isEmpty()) return unread;
        if (standing().why().equals(RESTORED)) {
            jdbc.sql("update deal set epoch = epoch + ? where phase <> 'finished'")
                    .param(PAST_ALL_RUNS)
                    .update();
        }
        change(true, "opened", by);
        return List.of();
    }

    private void change(boolean open, String why, String by) {
        jdbc.sql(
                        "update house set gate_open = ?, why = ?, changed_by = ?, changed_at = clock_timestamp() where gate_open <> ?")
                .params(open, why, by, open)
                .update();
    }

    private List<String> unread() {
        return jdbc.sql("""
                select m.address from mailbox m, house h
                where not m.sample and not h.gate_open and coalesce(m.read_at, 'epoch') < h.changed_at order by m.address
                """).query(String.class).list();
    }
}
