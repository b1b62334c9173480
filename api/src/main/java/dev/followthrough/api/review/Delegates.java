package dev.followthrough.api.review;

import dev.followthrough.api.people.Access;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Deciders;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who decides on a draft, and who can be asked to instead: the deal's delegate first.
@Component
class Delegates {
    private final People people;
    private final Deciders deciders;

    Delegates(People people, Deciders deciders) {
        this.people = people;
        this.deciders = deciders;
    }

    /// Their names.
    List<String> deciding(Drafts.Draft draft) {
        return deciders.named(draft).stream()
                .flatMap(id -> people.byId(id).stream())
                .map(Person::name)
                .toList();
    }

    List<Person> of(Deals.Deal deal, Person person) {
        return people.working().stream()
                .filter(Access::decides)
                .filter(other -> !other.id().equals(person.id()))
                .sorted(Comparator.comparing((Person other) -> !other.id().equals(deal.delegateId())))
                .toList();
    }
}
