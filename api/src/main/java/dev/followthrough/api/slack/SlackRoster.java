package dev.followthrough.api.slack;

import dev.followthrough.api.people.Access;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which of those who decide on drafts Slack knows.
@Component
class SlackRoster {
    /// Slack answers about fifty such questions a minute; whoever is asked for once is remembered.
    private static final int MOST = 40;

    private final People people;
    private final SlackPeople slack;

    SlackRoster(People people, SlackPeople slack) {
        this.people = people;
        this.slack = slack;
    }

    Finding look() {
        List<Person> all =
                people.working().stream().filter(Access::decides).limit(MOST).toList();
        List<String> missing = all.stream()
                .filter(person -> slack.place(person.id()) instanceof SlackPeople.Place.Nowhere)
                .map(Person::name)
                .toList();
        if (missing.isEmpty()) return Finding.ok("nobody who decides on drafts is missing there");
        String names = missing.stream().limit(10).collect(Collectors.joining(", "));
        return Finding.warning(
                "not found in Slack: " + names + (missing.size() > 10 ? " and " + (missing.size() - 10) + " more" : ""),
                "They are told by mail or on the web. Let their addresses be the same here and there, or let them link"
                        + " their account: their account page has the code.");
    }
}
