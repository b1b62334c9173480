package dev.followthrough.api.delivery;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.delivery.UnknownOutcomes;
import dev.followthrough.store.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody has looked into the mailbox and says whether a mail left (N6).
@Component
public class Settling {
    private final Deliveries deliveries;
    private final UnknownOutcomes outcomes;
    private final Nudges nudges;

    Settling(Deliveries deliveries, UnknownOutcomes outcomes, Nudges nudges) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.nudges = nudges;
    }

    /// @param asked whether a copy was found; null is refused
    @Transactional
    public boolean settle(Person person, TouchKey key, @Nullable Boolean asked) {
        Fields fields = new Fields();
        if (asked == null) fields.refuse("left", "is missing", "true: a copy was found; false: it was not sent");
        fields.orThrow();
        boolean left = Boolean.TRUE.equals(asked);
        if (deliveries.of(key).isEmpty()) throw ApiProblem.notFound("delivery");
        if (!outcomes.settle(key, left, person.id(), null)) {
            throw ApiProblem.conflict("The outcome of this delivery is not unknown.");
        }
        nudges.afterCommit(key.dealId());
        return left;
    }
}
