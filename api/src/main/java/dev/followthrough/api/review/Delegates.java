package dev.followthrough.api.review;

import dev.followthrough.api.people.Access;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who can be asked to decide on a draft instead: the deal's delegate first.
@Component
class Delegates {
    private final People people;

    Delegates(People people) {
        this.people = people;
    }

    List<Person> of(Deals.Deal deal, Person person) {
        return people.working().stream()
                .filter(Access::decides)
                .filter(other -> !other.id().equals(person.id()))
                .sorted(Comparator.comparing((Person other) -> !other.id().equals(deal.delegateId())))
                .toList();
    }
}
