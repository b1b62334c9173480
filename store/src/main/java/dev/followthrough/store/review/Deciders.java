package dev.followthrough.store.review;

import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.Calendars;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who decides on a draft: the deal's owner and delegate, whoever stands in for the owner, whoever was asked
/// to, and administrators. Where the house wants two people, the first of them is one of these, and a manager
/// may be the second.
@Component
public class Deciders {
    private final Calendars calendars;
    private final Approvals approvals;

    public Deciders(Calendars calendars, Approvals approvals) {
        this.calendars = calendars;
        this.approvals = approvals;
    }

    /// Whom a draft's page names to somebody who may only read it: owner, delegate, or who was asked instead.
    public List<String> named(Drafts.Draft draft) {
        return draft.handedTo() != null
                ? List.of(draft.handedTo())
                : Stream.of(draft.ownerId(), draft.delegateId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    private boolean waitsForSecond(Drafts.Draft draft) {
        return approvals.needsTwo(draft) && !approvals.of(draft).isEmpty();
    }

    public boolean includes(Person person, Drafts.Draft draft) {
        return person.role() == Person.Role.ADMINISTRATOR
                || person.id().equals(draft.ownerId())
                || person.id().equals(draft.delegateId())
                || person.id().equals(draft.handedTo())
                || calendars.standsIn(person.id(), draft.ownerId())
                || (person.role() == Person.Role.MANAGER && waitsForSecond(draft));
    }
}
