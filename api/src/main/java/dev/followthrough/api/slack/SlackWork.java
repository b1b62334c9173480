package dev.followthrough.api.slack;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.slack.SlackRequests;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// Does what was asked for and acknowledged: at once, or after whatever came in between. The decision and the
/// end of its order, and its line in the audit log, are one transaction, so it is made once, whoever tries
/// and however often.
@Component
class SlackWork {
    private static final Logger LOG = LoggerFactory.getLogger(SlackWork.class);
    private static final Duration LATER = Duration.ofSeconds(15);

    private final SlackRequests requests;
    private final SlackPeople people;
    private final SlackDecisions decisions;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    SlackWork(
            SlackRequests requests,
            SlackPeople people,
            SlackDecisions decisions,
            AuditTrail trail,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.requests = requests;
        this.people = people;
        this.decisions = decisions;
        this.trail = trail;
        this.transaction = transaction;
        this.json = json;
    }

    String written(Asked asked) {
        return json.writeValueAsString(asked);
    }

    /// What came of an order.
    record Done(Asked asked, Outcome outcome) {}

    /// @return empty: somebody else does it, it is done, or Slack has to be asked first and does not answer;
    ///     then it is tried again
    Optional<Done> run(String signature) {
        Optional<Asked> asked = requests.asked(signature).map(this::read);
        if (asked.isEmpty()) return Optional.empty();
        return switch (people.who(asked.get().user())) {
            case SlackPeople.Who.Known known -> once(signature, known.person());
            case SlackPeople.Who.Nobody ignored -> once(signature, null);
            case SlackPeople.Who.Later ignored -> {
                requests.later(signature, LATER);
                yield Optional.empty();
            }
        };
    }

    private Optional<Done> once(String signature, @Nullable Person person) {
        try {
            return decided(signature, person);
        } catch (RuntimeException e) {
            LOG.warn(
                    "A decision from Slack is tried again ({}); it is kept",
                    e.getClass().getSimpleName());
            requests.later(signature, LATER);
            return Optional.empty();
        }
    }

    /// What is refused undoes its transaction; asked again, it would be refused again.
    private Optional<Done> decided(String signature, @Nullable Person person) {
        Optional<Asked> asked = requests.asked(signature).map(this::read);
        try {
            return transaction.execute(status -> requests.take(signature)
                    .map(this::read)
                    .map(taken -> {
                        requests.done(signature);
                        if (person == null) return new Done(taken, Outcome.refused(SlackInbox.NOBODY));
                        decisions.decide(taken, person);
                        noted(taken, person);
                        return new Done(taken, Outcome.DONE);
                    }));
        } catch (ApiProblem problem) {
            requests.done(signature);
            return asked.map(refused -> new Done(refused, SlackDecisions.refused(problem)));
        }
    }

    /// Under the names that the same acts have in `audit-acts.yaml`.
    private void noted(Asked taken, Person person) {
        trail.did(
                person,
                "slack",
                "draft." + taken.verb().word(),
                "draft",
                taken.draft().id());
    }

    private Asked read(String work) {
        return json.readValue(work, Asked.class);
    }
}
