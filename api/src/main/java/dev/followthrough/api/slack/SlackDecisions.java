package dev.followthrough.api.slack;

import dev.followthrough.api.review.Decisions;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.store.people.Person;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Decisions that come from Slack: those of every other door, with what they refuse said in Slack's form.
@Component
class SlackDecisions {
    /// What Slack shows below a field without hiding half of it.
    private static final int FINDINGS = 1_500;

    private final Decisions decisions;

    SlackDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    /// @throws ApiProblem it cannot be, and why; the transaction under way is lost
    void decide(Asked asked, Person person) {
        String id = asked.draft().id();
        String hash = asked.draft().hash();
        switch (asked.verb()) {
            case APPROVE -> decisions.approve(person, id, hash);
            case TAKE_BACK -> decisions.takeBack(person, id);
            case REJECT -> decisions.reject(person, id, hash, asked.words());
            case ASK_AGAIN -> decisions.askAgain(person, id, hash, asked.words());
            case EDIT -> decisions.edit(person, id, hash, asked.subject(), asked.words());
        }
    }

    static Outcome refused(ApiProblem problem) {
        if (problem.errors().isEmpty()) return Outcome.refused(String.valueOf(problem.getMessage()));
        String field = problem.errors().stream().map(FieldProblem::field).anyMatch("subject"::equals)
                ? Modals.SUBJECT
                : Modals.WORDS;
        String words = problem.errors().stream()
                .map(error -> error.problem().replaceFirst("\\.$", "") + "; " + error.cure())
                .collect(Collectors.joining("\n"));
        return Outcome.refused(SlackText.cut(words, FINDINGS), field);
    }
}
