package dev.followthrough.api.slack;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.review.EditCheck;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Reviews;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Decisions that come from Slack. They are the ones of the web and of REST: the same rules of who may, the same
/// content
/// hash, the same checks.
@Component
class SlackDecisions {
    private static final int REASON = 1_000;
    /// What Slack shows below a field without hiding half of it.
    private static final int FINDINGS = 1_500;

    private final Reviews reviews;
    private final Access access;
    private final EditCheck check;
    private final Nudges nudges;

    SlackDecisions(Reviews reviews, Access access, EditCheck check, Nudges nudges) {
        this.reviews = reviews;
        this.access = access;
        this.check = check;
        this.nudges = nudges;
    }

    /// Must run in a transaction: the decision and the end of its order are one.
    Outcome decide(Asked asked, Person person) {
        try {
            Drafts.Draft draft = access.draft(person, asked.draft().id());
            return outcome(decided(asked, draft, person));
        } catch (ApiProblem refused) {
            return refused(refused);
        }
    }

    private Reviews.Outcome decided(Asked asked, Drafts.Draft draft, Person person) {
        String hash = asked.draft().hash();
        return switch (asked.verb()) {
            case APPROVE -> reviews.approve(draft.id(), hash, person);
            case REJECT -> reviews.reject(draft.id(), hash, person, words(asked));
            case ASK_AGAIN -> reviews.askAgain(draft.id(), hash, person, words(asked));
            case EDIT -> edited(asked, draft, hash, person);
        };
    }

    private Reviews.Outcome edited(Asked asked, Drafts.Draft draft, String hash, Person person) {
        DraftText text = EditCheck.text(asked.subject(), asked.words());
        if (!draft.hash().equals(hash))
            return new Reviews.Outcome.Refused("The draft is another one than you read: look at it again, then edit.");
        return reviews.edit(draft.id(), hash, person, check.checked(draft, text, person));
    }

    private static String words(Asked asked) {
        Fields fields = new Fields();
        String words = fields.text("body", asked.words(), REASON);
        fields.orThrow();
        return words;
    }

    private Outcome outcome(Reviews.Outcome outcome) {
        return switch (outcome) {
            case Reviews.Outcome.Done done -> {
                nudges.afterCommit(done.draft().key().dealId());
                yield Outcome.DONE;
            }
            case Reviews.Outcome.Refused refused -> Outcome.refused(refused.why());
            case Reviews.Outcome.NotFound ignored -> Outcome.refused("This draft does not exist any more.");
        };
    }

    private static Outcome refused(ApiProblem problem) {
        if (problem.errors().isEmpty()) return Outcome.refused(String.valueOf(problem.getMessage()));
        String field = problem.errors().stream()
                .map(FieldProblem::field)
                .filter("subject"::equals)
                .findFirst()
                .map(one -> Modals.SUBJECT)
                .orElse(Modals.WORDS);
        String words = problem.errors().stream()
                .map(error -> error.problem() + "; " + error.cure())
                .collect(Collectors.joining("\n"));
        return Outcome.refused(SlackText.cut(words, FINDINGS), field);
    }
}
