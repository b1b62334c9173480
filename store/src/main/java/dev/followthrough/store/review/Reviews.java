package dev.followthrough.store.review;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decisions on drafts. A decision is one transaction on the row that the gate looks at: it needs neither
/// Temporal nor a worker, and it names the hash of what was read (N3).
@Component
public class Reviews {
    private static final String NOT_THEIRS = "Only the deal's owner or delegate decides on its drafts.";

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final DealLog log;
    private final Tasks tasks;
    private final SubjectLocks locks;
    private final BusinessClock clock;
    private final Deciders deciders;
    private final Approvals approvals;
    private final Notices notices;

    public Reviews(
            JdbcClient jdbc,
            Drafts drafts,
            DealLog log,
            Tasks tasks,
            SubjectLocks locks,
            BusinessClock clock,
            Deciders deciders,
            Approvals approvals,
            Notices notices) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.log = log;
        this.tasks = tasks;
        this.locks = locks;
        this.clock = clock;
        this.deciders = deciders;
        this.approvals = approvals;
        this.notices = notices;
    }

    /// What came of a decision.
    public sealed interface Outcome {
        record Done(Drafts.Draft draft) implements Outcome {}

        record NotFound() implements Outcome {}

        /// @param why in words, for the person who tried
        record Refused(String why) implements Outcome {}
    }

    /// Where the house wants two people, the first one's approval waits for another's: the draft waits on.
    @Transactional
    public Outcome approve(String draftId, String hash, Person person) {
        Drafts.Draft draft = held(draftId);
        if (draft == null) return new Outcome.NotFound();
        String refusal = refusal(draft, hash, person);
        if (refusal != null) return new Outcome.Refused(refusal);
        if (approvals.needsTwo(draft)) {
            List<Approvals.Approval> before = approvals.of(draft);
            if (before.isEmpty()) return first(draft, person);
            if (before.stream().anyMatch(one -> one.personId().equals(person.id())))
                return new Outcome.Refused(
                        "You have approved it already; a deal of this amount needs a second person.");
        }
        return decided(draft, person, "approved", Verdict.APPROVED, null);
    }

    private Outcome first(Drafts.Draft draft, Person person) {
        approvals.add(draft, person);
        String words = person.name() + " has approved a draft; a deal of this amount needs a second person.";
        notices.tellDelegateOf(draft.id(), draft.key().dealId(), "second:" + draft.id(), "delegate", words);
        return new Outcome.Done(draft);
    }

    /// An approval whose mail has not been handed off yet, or a rejection since which nothing has become of
    /// the deal; the draft waits again.
    @Transactional
    public Outcome takeBack(String draftId, Person person) {
        Drafts.Draft draft = held(draftId);
        if (draft == null) return new Outcome.NotFound();
        if (!deciders.includes(person, draft)) return new Outcome.Refused(NOT_THEIRS);
        if (draft.state().equals("waiting") && approvals.takeBack(draft)) return new Outcome.Done(draft);
        String refusal = notToTakeBack(draft);
        if (refusal != null) return new Outcome.Refused(refusal);
        approvals.takeBack(draft);
        jdbc.sql("update draft set state = 'waiting', decided_by = null, decided_at = null, retractable = false,"
                        + " instruction = case state when 'rejected' then null else instruction end,"
                        + " expires_at = case when expires_at > ? then expires_at end where id = ?")
                .params(Timestamp.from(clock.now()), draftId)
                .update();
        logged(draft, "takeBack:" + Ids.next("x"), person, Verdict.TAKEN_BACK);
        if (draft.state().equals("rejected")) tasks.holdDecided(draft.key().dealId());
        else if (draft.isAnswer()) tasks.unanswered(draft.key().dealId(), draftId);
        return new Outcome.Done(drafts.byId(draftId).orElseThrow());
    }

    private @Nullable String notToTakeBack(Drafts.Draft draft) {
        return switch (draft.state()) {
            case "approved" -> hasBeenHandedOff(draft) ? "It has left already; it cannot be taken back." : null;
            case "rejected" ->
                draft.retractable()
                        ? null
                        : "The deal has gone on since it was rejected: its next step is written anew for you to read.";
            default -> "There is no decision to take back: the draft is " + draft.state() + ".";
        };
    }

    private boolean hasBeenHandedOff(Drafts.Draft draft) {
        return jdbc.sql("""
                select exists (select from delivery where (deal_id, enrollment, ordinal) = (?, ?, ?)
                               and draft_id = ? and state <> 'claimed')
                """)
                .params(
                        draft.key().dealId(),
                        draft.key().enrollment(),
                        draft.key().ordinal(),
                        draft.id())
                .query(Boolean.class)
                .single();
    }

    /// Its owner wants to see it later; its reminder, its delegate and its end come all the same.
    @Transactional
    public Outcome snooze(String draftId, Person person, Instant until) {
        Drafts.Draft draft = held(draftId);
        if (draft == null) return new Outcome.NotFound();
        String refusal = refusal(draft, draft.hash(), person);
        if (refusal != null) return new Outcome.Refused(refusal);
        if (draft.expiresAt() != null && !until.isBefore(draft.expiresAt()))
            return new Outcome.Refused("Its review expires at " + draft.expiresAt() + ": choose an earlier time.");
        jdbc.sql("update draft set snoozed_until = ? where id = ?")
                .params(Timestamp.from(until), draftId)
                .update();
        return new Outcome.Done(drafts.byId(draftId).orElseThrow());
    }

    /// Asks somebody else to decide; it leaves the list of whoever asked.
    @Transactional
    public Outcome handTo(String draftId, Person person, Person to) {
        Drafts.Draft draft = held(draftId);
        if (draft == null) return new Outcome.NotFound();
        String refusal = refusal(draft, draft.hash(), person);
        if (refusal != null) return new Outcome.Refused(refusal);
        jdbc.sql("update draft set handed_to = ?, handed_by = ?, snoozed_until = null where id = ?")
                .params(to.id(), person.id(), draftId)
                .update();
        notices.tellOf(
                draftId,
                to.id(),
                draft.key().dealId(),
                "handed:" + draftId + ":" + to.id(),
                "review",
                person.name() + " asks you to decide on a draft.");
        return new Outcome.Done(drafts.byId(draftId).orElseThrow());
    }

    @Transactional
    public Outcome reject(String draftId, String hash, Person person, String why) {
        return decide(draftId, hash, person, "rejected", Verdict.REJECTED, why);
    }

    @Transactional
    public Outcome askAgain(String draftId, String hash, Person person, String instruction) {
        return decide(draftId, hash, person, "asked-again", Verdict.ASKED_AGAIN, instruction);
    }

    /// A person's own words: a new revision, which waits for its approval like the one before.
    @Transactional
    public Outcome edit(String draftId, String hash, Person person, Drafts.NewDraft edited) {
        Drafts.Draft draft = held(draftId);
        if (draft == null) return new Outcome.NotFound();
        String refusal = refusal(draft, hash, person);
        if (refusal != null) return new Outcome.Refused(refusal);
        String id = drafts.add(edited);
        log.append(
                draft.key().dealId(),
                "edit:" + id,
                person.id(),
                new SequenceEvent.Edited(clock.now(), draft.key().ordinal(), id, person.id()));
        return new Outcome.Done(drafts.byId(id).orElseThrow());
    }

    private Outcome decide(
            String draftId, String hash, Person person, String state, Verdict verdict, @Nullable String words) {
        Drafts.Draft draft = held(draftId);
        if (draft == null) return new Outcome.NotFound();
        String refusal = refusal(draft, hash, person);
        return refusal == null ? decided(draft, person, state, verdict, words) : new Outcome.Refused(refusal);
    }

    private Outcome decided(Drafts.Draft draft, Person person, String state, Verdict verdict, @Nullable String words) {
        String draftId = draft.id();
        jdbc.sql(
                        "update draft set state = ?, decided_by = ?, decided_at = ?, instruction = coalesce(?, instruction), retractable = ? where id = ?")
                .params(Arrays.asList(
                        state, person.id(), Timestamp.from(clock.now()), words, verdict == Verdict.REJECTED, draftId))
                .update();
        logged(draft, "review:" + draftId + ":" + Ids.next("x"), person, verdict);
        if (draft.isAnswer() && verdict == Verdict.APPROVED)
            tasks.answered(draft.key().dealId(), draftId);
        return new Outcome.Done(drafts.byId(draftId).orElseThrow());
    }

    private void logged(Drafts.Draft draft, String source, Person person, Verdict verdict) {
        var event = new SequenceEvent.Reviewed(
                clock.now(), draft.key().ordinal(), draft.id(), verdict, person.id(), draft.isAnswer());
        log.append(draft.key().dealId(), source, person.id(), event);
    }

    /// Reads the draft again once its deal is locked, so that two people cannot both decide.
    private Drafts.@Nullable Draft held(String draftId) {
        Drafts.Draft seen = drafts.byId(draftId).orElse(null);
        if (seen == null) return null;
        locks.holdDeal(seen.key().dealId());
        return drafts.byId(draftId).orElseThrow();
    }

    private @Nullable String refusal(Drafts.Draft draft, String hash, Person person) {
        if (!deciders.includes(person, draft)) return NOT_THEIRS;
        if (!draft.state().equals("waiting"))
            return "This draft does not wait for a decision: it is " + draft.state() + ".";
        if (draft.expiresAt() != null && !clock.now().isBefore(draft.expiresAt())) {
            return "This review expired at " + draft.expiresAt() + "; nothing was sent.";
        }
        if (!draft.hash().equals(hash)) {
            return "The hash names other content than this draft's: read the draft again, then decide.";
        }
        return null;
    }

    /// Nobody decided in time.
    @Transactional
    public boolean expire(String draftId) {
        Drafts.Draft draft = held(draftId);
        return draft != null
                && jdbc.sql("update draft set state = 'expired' where id = ? and state = 'waiting'")
                                .param(draftId)
                                .update()
                        == 1;
    }
}
