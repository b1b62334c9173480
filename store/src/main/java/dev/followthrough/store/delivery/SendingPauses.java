package dev.followthrough.store.delivery;

import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.deal.SubjectLocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What must not send for now: a mailbox, or every deal on a cadence. The gate looks here itself, so a pause is in
/// force from its commit on; only a person ends one, and both stay on record.
@Repository
public class SendingPauses {
    private final JdbcClient jdbc;
    private final SubjectLocks locks;

    public SendingPauses(JdbcClient jdbc, SubjectLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /// What every sender of a cadence shares while it looks and writes its dot.
    static String cadenceSwitch(String cadence) {
        return "cadence:" + cadence;
    }

    public enum Kind {
        MAILBOX,
        CADENCE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param kind    `mailbox` or `cadence`
    /// @param subject id of the mailbox, or name of the cadence
    /// @param name    the mailbox's address, or name of the cadence
    /// @param pausedAt in business time, like `resumedAt`; null: it lasts
    /// @param heldBack how many deals had a touch that it stopped
    public record Pause(
            long id,
            String kind,
            String subject,
            String name,
            String why,
            String pausedBy,
            Instant pausedAt,
            @Nullable Instant resumedAt,
            @Nullable String resumedBy,
            @Nullable String resumedWhy,
            int heldBack) {}

    private static final String SELECT = """
            select p.*, coalesce(m.address, p.subject) name,
                   (select count(distinct s.deal_id) from deal_story s join deal d on d.id = s.deal_id
                    where s.why = :stopped and s.at >= p.paused_at and s.at < coalesce(p.resumed_at, 'infinity')
                      and case p.kind when 'mailbox' then d.mailbox_id else d.cadence end = p.subject) held_back
            from sending_pause p left join mailbox m on p.kind = 'mailbox' and m.id = p.subject
            """;

    /// In force when it returns: no dot is written after its commit.
    ///
    /// @return false when it is paused already
    @Transactional
    public boolean pause(Kind kind, String subject, String why, String by, Instant at) {
        switch (kind) {
            case MAILBOX -> locks.hold(new SubjectLocks.Subjects(List.of(), List.of(), List.of(), List.of(subject)));
            case CADENCE -> locks.holdSwitch(cadenceSwitch(subject));
        }
        return jdbc.sql("""
                insert into sending_pause (kind, subject, why, paused_by, paused_at) values (?, ?, ?, ?, ?)
                on conflict (kind, subject) where resumed_at is null do nothing
                """)
                        .params(kind.word(), subject, why, by, Timestamp.from(at))
                        .update()
                == 1;
    }

    /// @return whether it lasted until now
    public boolean resume(long id, String why, String by, Instant at) {
        return jdbc.sql(
                                "update sending_pause set resumed_at = ?, resumed_by = ?, resumed_why = ? where id = ? and resumed_at is null")
                        .params(Timestamp.from(at), by, why, id)
                        .update()
                == 1;
    }

    /// Latest first; those that last before the others.
    public List<Pause> list(boolean alsoEnded, int most) {
        return jdbc.sql(
                        SELECT
                                + " where :ended or p.resumed_at is null order by p.resumed_at is not null, p.id desc limit :most")
                .param("stopped", GateReason.SENDING_PAUSED.words())
                .param("ended", alsoEnded)
                .param("most", most)
                .query(SendingPauses::pause)
                .list();
    }

    public Optional<Pause> byId(long id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("stopped", GateReason.SENDING_PAUSED.words())
                .param("id", id)
                .query(SendingPauses::pause)
                .optional();
    }

    /// The one that lasts.
    public Optional<Pause> lasting(Kind kind, String subject) {
        return jdbc.sql(SELECT + " where p.kind = :kind and p.subject = :subject and p.resumed_at is null")
                .param("stopped", GateReason.SENDING_PAUSED.words())
                .param("kind", kind.word())
                .param("subject", subject)
                .query(SendingPauses::pause)
                .optional();
    }

    /// When it was last resumed: what came before is forgiven.
    Optional<Instant> lastResumed(Kind kind, String subject) {
        return jdbc.sql("select max(resumed_at) from sending_pause where kind = ? and subject = ?")
                .params(kind.word(), subject)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static Pause pause(ResultSet row, int n) throws SQLException {
        Timestamp resumed = row.getTimestamp("resumed_at");
        return new Pause(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("why"),
                row.getString("paused_by"),
                row.getTimestamp("paused_at").toInstant(),
                resumed == null ? null : resumed.toInstant(),
                row.getString("resumed_by"),
                row.getString("resumed_why"),
                row.getInt("held_back"));
    }
}
