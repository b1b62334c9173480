package dev.followthrough.api.deal;

import dev.followthrough.api.web.Fields;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds what a new deal names: people by id or address, a mailbox by its address.
@Component
class References {
    private final People people;
    private final Mailboxes mailboxes;

    References(People people, Mailboxes mailboxes) {
        this.people = people;
        this.mailboxes = mailboxes;
    }

    String person(Fields fields, String field, @Nullable String named, String otherwise) {
        if (named == null) return otherwise;
        Optional<Person> found = named.contains("@") ? byEmail(named) : people.byId(named);
        if (found.isEmpty()) fields.refuse(field, "nobody here has this id or address", "an administrator adds people");
        return found.map(Person::id).orElse("");
    }

    private Optional<Person> byEmail(String address) {
        return people.byEmail(address).or(() -> people.byEmail(address.toLowerCase(Locale.ROOT)));
    }

    String mailbox(Fields fields, @Nullable String address) {
        if (address != null) {
            Optional<Mailbox> found = mailboxes.byAddress(address);
            if (found.isEmpty())
                fields.refuse("mailbox", "there is no such mailbox", "an administrator adds mailboxes");
            return found.map(Mailbox::id).orElse("");
        }
        List<Mailbox> all = mailboxes.all();
        if (all.size() == 1) return all.getFirst().id();
        fields.refuse(
                "mailbox",
                all.isEmpty() ? "there is no mailbox yet" : "there are several mailboxes",
                all.isEmpty() ? "an administrator adds one" : "give the address of the one to send from");
        return "";
    }
}
