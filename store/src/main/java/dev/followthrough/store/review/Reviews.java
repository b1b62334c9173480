package dev.followthrough.store.review;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decisions on drafts. A decision is one transaction on the row that the gate looks at: it needs neither Temporal
/// nor a worker, and it names the hash of what was read (N3).
@Component
public class Reviews {
    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final DealLog log;
    private final Tasks tasks;
    private final SubjectLocks locks;
    private final BusinessClock clock;

    public Reviews(JdbcClient jdbc, Drafts drafts, DealLog log, Tasks tasks, SubjectLocks locks, BusinessClock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.log = log;
        this.tasks = tasks;
        this.locks = locks;
        this.clock = clock;
    }

    /// What came of a decision.
    public sealed interface Outcome {
        record Done(Drafts.Draft draft) implements Outcome {}

        record NotFound() implements Outcome {}

        /// @param why in words, for the person who tried
        record Refused(String why) implements Outcome {}
    }

    @Transactional
    public Outcome approve(String draftId, String hash, Person person) {
        return decide(draftId, hash, person, "approved", Verdict.APPROVED, null);
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
        if (refusal != null) return new Outcome.Refused(refusal);
        Instant now = clock.now();
        jdbc.sql(
                        "update draft set state = ?, decided_by = ?, decided_at = ?, instruction = coalesce(?, instruction) where id = ?")
                .params(Arrays.asList(state, person.id(), Timestamp.from(now), words, draftId))
                .update();
        log.append(
                draft.key().dealId(),
                "review:" + draftId,
                person.id(),
                new SequenceEvent.Reviewed(
                        now, draft.key().ordinal(), draftId, verdict, person.id(), draft.isAnswer()));
        if (draft.isAnswer() && verdict == Verdict.APPROVED)
            tasks.answered(draft.key().dealId(), draftId);
        return new Outcome.Done(drafts.byId(draftId).orElseThrow());
    }

    /// Reads the draft again once its deal is locked, so that two people cannot both decide.
    private Drafts.@Nullable Draft held(String draftId) {
        Drafts.Draft seen = drafts.byId(draftId).orElse(null);
        if (seen == null) return null;
        locks.holdDeal(seen.key().dealId());
        return drafts.byId(draftId).orElseThrow();
    }

    private @Nullable String refusal(Drafts.Draft draft, String hash, Person person) {
        if (!mayDecide(draft, person)) return "Only the deal's owner or delegate decides on its drafts.";
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

    private static boolean mayDecide(Drafts.Draft draft, Person person) {
        return person.role() == Person.Role.ADMINISTRATOR
                || person.id().equals(draft.ownerId())
                || person.id().equals(draft.delegateId());
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
