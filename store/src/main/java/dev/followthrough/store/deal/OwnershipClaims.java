package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Another system says that somebody else owns a deal (M27; seeds E, "Risks and stop rules"). Nothing leaves until one
/// of the two says whose it is; then the deal is handed over whole, or stays where it is.
@Component
public class OwnershipClaims {
    private final JdbcClient jdbc;
    private final SubjectLocks locks;
    private final DealLog log;
    private final Tasks tasks;
    private final Notices notices;
    private final BusinessClock clock;

    public OwnershipClaims(
            JdbcClient jdbc, SubjectLocks locks, DealLog log, Tasks tasks, Notices notices, BusinessClock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.log = log;
        this.tasks = tasks;
        this.notices = notices;
        this.clock = clock;
    }

    /// @param held  whether the deal waits for this answer alone
    /// @param state `open`, `accepted`, `declined` or `outdated`
    public record Claim(
            String id,
            String dealId,
            String ownerId,
            String owner,
            String claimantId,
            String claimant,
            String claimedBy,
            Instant claimedAt,
            boolean held,
            String state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedWhy) {}

    private record Standing(String ownerId, String gate, String phase, int enrollment) {
        boolean isOver() {
            return gate.equals("stopped") || phase.equals("finished");
        }

        /// Somebody has a word to say about it anyway.
        boolean waitsForPerson() {
            return gate.equals("held") || gate.equals("taken-over") || phase.equals("held");
        }
    }

    /// Must run inside a transaction that holds the deal.
    ///
    /// @param system the one that says so
    /// @return whether the deal's log has grown
    public boolean claimed(String dealId, String claimantId, String system, String source) {
        Standing now = standing(dealId);
        boolean outdated = outdate(dealId);
        if (now.ownerId().equals(claimantId)) return outdated && goesOn(dealId, source, system, "the owner stays");
        if (now.isOver()) {
            own(dealId, claimantId);
            return false;
        }
        boolean holds = outdated || !now.waitsForPerson();
        String id = Ids.next("oc");
        jdbc.sql("""
                insert into ownership_claim (id, deal_id, owner_id, claimant_id, source_id, claimed_by, claimed_at, held)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        id, dealId, now.ownerId(), claimantId, source, system, Timestamp.from(clock.now()), holds))
                .update();
        Claim claim = byId(dealId, id).orElseThrow();
        ask(claim, now.enrollment(), source);
        return holds
                && log.append(
                                dealId,
                                source,
                                system,
                                new SequenceEvent.OwnershipContested(clock.now()),
                                system + " names " + claim.claimant() + " as owner; here it is " + claim.owner())
                        .isPresent();
    }

    private void ask(Claim claim, int enrollment, String source) {
        String text = claim.claimedBy() + " says that " + claim.claimant() + " owns this deal; here it is "
                + claim.owner() + ". Say whose it is: accept or decline the claim.";
        for (String person : List.of(claim.ownerId(), claim.claimantId())) {
            tasks.openFor(person, claim.dealId(), enrollment, "ownership", clock.now(), text);
            notices.tell(person, claim.dealId(), source + ":" + person, "owner", text);
        }
    }

    /// @return false when it has been decided already
    @Transactional
    public boolean accept(Claim claim, String by, @Nullable String why) {
        locks.holdDeal(claim.dealId());
        if (!decide(claim, "accepted", by, why)) return false;
        own(claim.dealId(), claim.claimantId());
        String words = "handed over from " + claim.owner() + " to " + claim.claimant() + reason(why);
        if (isHeld(claim)) goesOn(claim.dealId(), claim.id(), by, words);
        notices.tell(claim.claimantId(), claim.dealId(), claim.id() + ":accepted", "owner", "This deal is yours now.");
        return true;
    }

    /// @return false when it has been decided already
    @Transactional
    public boolean decline(Claim claim, String by, @Nullable String why) {
        locks.holdDeal(claim.dealId());
        if (!decide(claim, "declined", by, why)) return false;
        if (isHeld(claim)) goesOn(claim.dealId(), claim.id(), by, claim.owner() + " keeps the deal" + reason(why));
        return true;
    }

    public List<Claim> of(String dealId) {
        return jdbc.sql("""
                select k.*, o.name owner, n.name claimant from ownership_claim k
                join person o on o.id = k.owner_id join person n on n.id = k.claimant_id
                where k.deal_id = ? order by k.claimed_at desc, k.id
                """).param(dealId).query(OwnershipClaims::claim).list();
    }

    public Optional<Claim> byId(String dealId, String id) {
        return of(dealId).stream().filter(claim -> claim.id().equals(id)).findFirst();
    }

    /// The whole deal: its work, and the mailbox that it is written from. The signature is the owner's as each draft is
    /// made, and what was drafted before was let go when the claim came in.
    private void own(String dealId, String owner) {
        jdbc.sql("""
                update task set owner_id = :owner where deal_id = :deal and state = 'open'
                  and owner_id = (select owner_id from deal where id = :deal)
                """).param("owner", owner).param("deal", dealId).update();
        jdbc.sql("""
                update deal d set owner_id = :owner, delegate_id = nullif(d.delegate_id, :owner),
                       mailbox_id = coalesce((select m.id from mailbox m join person p on lower(p.email) = lower(m.address)
                                              where p.id = :owner), d.mailbox_id)
                where d.id = :deal
                """).param("owner", owner).param("deal", dealId).update();
    }

    private boolean decide(Claim claim, String state, String by, @Nullable String why) {
        boolean decided = jdbc.sql("""
                update ownership_claim set state = ?, decided_by = ?, decided_at = ?, decided_why = ? where id = ? and state = 'open'
                """)
                        .params(Arrays.asList(state, by, Timestamp.from(clock.now()), why, claim.id()))
                        .update()
                == 1;
        if (decided) closeQuestions(claim.dealId(), state);
        return decided;
    }

    private boolean outdate(String dealId) {
        boolean held = jdbc.sql(
                        "update ownership_claim set state = 'outdated' where deal_id = ? and state = 'open' returning held")
                .param(dealId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        closeQuestions(dealId, "outdated");
        return held;
    }

    private void closeQuestions(String dealId, String outcome) {
        jdbc.sql(
                        "update task set state = 'done', outcome = ? where deal_id = ? and kind = 'ownership' and state = 'open'")
                .params(outcome, dealId)
                .update();
    }

    /// Still, and by nothing that came after.
    private boolean isHeld(Claim claim) {
        boolean since = jdbc.sql("""
                select exists (select from deal_log where deal_id = ? and kind in ('replied', 'paused', 'takenOver') and recorded_at >= ?)
                """)
                .params(claim.dealId(), Timestamp.from(claim.claimedAt()))
                .query(Boolean.class)
                .single();
        return claim.held() && !since && standing(claim.dealId()).gate().equals("held");
    }

    private boolean goesOn(String dealId, String source, String by, String words) {
        return log.append(
                        dealId,
                        "ownership:" + source + ":" + dealId,
                        by,
                        new SequenceEvent.Resumed(clock.now(), by),
                        words)
                .isPresent();
    }

    private Standing standing(String dealId) {
        return jdbc.sql("select owner_id, gate, phase, enrollment from deal where id = ?")
                .param(dealId)
                .query((row, n) -> new Standing(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .single();
    }

    private static String reason(@Nullable String why) {
        return why == null ? "" : ": " + why;
    }

    private static Claim claim(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Claim(
                row.getString("id"),
                row.getString("deal_id"),
                row.getString("owner_id"),
                row.getString("owner"),
                row.getString("claimant_id"),
                row.getString("claimant"),
                row.getString("claimed_by"),
                row.getTimestamp("claimed_at").toInstant(),
                row.getBoolean("held"),
                row.getString("state"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_why"));
    }
}
