package dev.followthrough.api.review;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Reviews;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decisions on drafts (N3), from whatever door they come: each names the hash of what was read, is one
/// transaction, and is in force from its commit on. What cannot be is an [ApiProblem] that says why.
@Component
public class Decisions {
    private final Reviews reviews;
    private final EditCheck check;
    private final Access access;
    private final People people;
    private final BusinessClock clock;
    private final Nudges nudges;

    Decisions(Reviews reviews, EditCheck check, Access access, People people, BusinessClock clock, Nudges nudges) {
        this.reviews = reviews;
        this.check = check;
        this.access = access;
        this.people = people;
        this.clock = clock;
        this.nudges = nudges;
    }

    /// @return still waiting where a second person has to approve it
    @Transactional
    public Drafts.Draft approve(Person person, String id, @Nullable String hash) {
        access.draftToDecide(person, id);
        Fields fields = new Fields();
        String read = hash(fields, hash);
        fields.orThrow();
        return done(reviews.approve(id, read, person));
    }

    @Transactional
    public Drafts.Draft reject(Person person, String id, @Nullable String hash, @Nullable String reason) {
        access.draftToDecide(person, id);
        Fields fields = new Fields();
        String read = hash(fields, hash);
        String why = fields.text("reason", reason, 1000);
        fields.orThrow();
        return done(reviews.reject(id, read, person, why));
    }

    @Transactional
    public Drafts.Draft askAgain(Person person, String id, @Nullable String hash, @Nullable String instruction) {
        access.draftToDecide(person, id);
        Fields fields = new Fields();
        String read = hash(fields, hash);
        String words = fields.text("instruction", instruction, 1000);
        fields.orThrow();
        return done(reviews.askAgain(id, read, person, words));
    }

    /// A person's own words go through the checks that every draft goes through.
    ///
    /// @return the new revision, with an id of its own
    @Transactional
    public Drafts.Draft edit(Person person, String id, String hash, @Nullable String subject, @Nullable String body) {
        Drafts.Draft draft = access.draftToDecide(person, id);
        if (!draft.hash().equals(hash)) {
            throw ApiProblem.of(
                    HttpStatus.PRECONDITION_FAILED,
                    "The draft is another one than you read: read it again, then edit.");
        }
        return done(reviews.edit(id, hash, person, check.checked(draft, words(subject, body), person)));
    }

    DraftText words(@Nullable String subject, @Nullable String body) {
        Fields fields = new Fields();
        // A browser sends the line breaks of a text as CR LF.
        String title = fields.text("subject", subject, 200);
        String text = fields.text("body", body == null ? null : body.replace("\r\n", "\n"), 20_000);
        if (title.contains("\n")) fields.refuse("subject", "has a line break", "write it in one line");
        fields.orThrow();
        return new DraftText(title, text);
    }

    /// As long as it has not left; then it waits again.
    @Transactional
    public Drafts.Draft takeBack(Person person, String id) {
        access.draftToDecide(person, id);
        return done(reviews.takeBack(id, person));
    }

    @Transactional
    public Drafts.Draft snooze(Person person, String id, @Nullable Instant until) {
        access.draftToDecide(person, id);
        if (until == null || !until.isAfter(clock.now()))
            throw ApiProblem.invalid(List.of(
                    new FieldProblem("until", "is no time to come", "give a time such as 2026-10-14T09:00:00Z")));
        return done(reviews.snooze(id, person, until));
    }

    /// @param to id or address of who is asked to decide
    @Transactional
    public Drafts.Draft handTo(Person person, String id, @Nullable String to) {
        Drafts.Draft draft = access.draftToDecide(person, id);
        Person other = to == null
                ? null
                : people.byId(to)
                        .or(() -> people.byEmail(to))
                        .filter(Access::decides)
                        .orElse(null);
        if (other == null || other.id().equals(person.id()))
            throw ApiProblem.invalid(List.of(new FieldProblem(
                    "to", "is nobody who decides on drafts", "name a rep, a manager or an administrator")));
        AuditTrail.changes("handedTo", draft.handedTo(), other.id());
        return done(reviews.handTo(draft.id(), person, other));
    }

    private static String hash(Fields fields, @Nullable String hash) {
        return fields.text("hash", hash, 64);
    }

    private Drafts.Draft done(Reviews.Outcome outcome) {
        return switch (outcome) {
            case Reviews.Outcome.Done done -> {
                nudges.afterCommit(done.draft().key().dealId());
                yield done.draft();
            }
            case Reviews.Outcome.Refused refused -> throw ApiProblem.conflict(refused.why());
            case Reviews.Outcome.NotFound ignored -> throw ApiProblem.notFound("draft");
        };
    }
}
