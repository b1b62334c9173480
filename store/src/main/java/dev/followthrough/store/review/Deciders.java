package dev.followthrough.store.review;

import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.Calendars;
import org.springframework.stereotype.Component;

/// Who decides on a draft: the deal's owner and delegate, whoever stands in for the owner, whoever was asked
/// to, and
/// administrators.
@Component
public class Deciders {
    private final Calendars calendars;

    public Deciders(Calendars calendars) {
        this.calendars = calendars;
    }

    public boolean includes(Person person, Drafts.Draft draft) {
        return person.role() == Person.Role.ADMINISTRATOR
                || person.id().equals(draft.ownerId())
                || person.id().equals(draft.delegateId())
                || person.id().equals(draft.handedTo())
                || calendars.standsIn(person.id(), draft.ownerId());
    }
}
