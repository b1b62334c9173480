package dev.followthrough.store.review;

import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.Calendars;
import org.springframework.stereotype.Component;

/// Who decides on a draft: the deal's owner and delegate, whoever stands in for the owner, whoever was asked to, and
/// administrators; where the house wants two people, a manager too, as the second pair of eyes.
@Component
public class Deciders {
    private final Calendars calendars;
    private final Approvals approvals;

    public Deciders(Calendars calendars, Approvals approvals) {
        this.calendars = calendars;
        this.approvals = approvals;
    }

    public boolean includes(Person person, Drafts.Draft draft) {
        return person.role() == Person.Role.ADMINISTRATOR
                || person.id().equals(draft.ownerId())
                || person.id().equals(draft.delegateId())
                || person.id().equals(draft.handedTo())
                || calendars.standsIn(person.id(), draft.ownerId())
                || (person.role() == Person.Role.MANAGER && approvals.needsTwo(draft));
    }
}
