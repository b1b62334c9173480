package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A person writes themselves from now on; nothing leaves by itself until they hand the deal back.
@Component
public class Takeover {
    private final Steering steering;
    private final Access access;
    private final BusinessClock clock;

    Takeover(Steering steering, Access access, BusinessClock clock) {
        this.steering = steering;
        this.access = access;
        this.clock = clock;
    }

    public Deals.Deal of(String dealId, Person person, @Nullable String reason) {
        Fields fields = new Fields();
        String words = fields.optional("reason", reason, 500);
        fields.orThrow();
        access.dealToSteer(person, dealId);
        return steering.steer(
                dealId,
                person,
                Steering.Command.TAKE_OVER,
                new SequenceEvent.TakenOver(clock.now(), person.id()),
                words);
    }
}
