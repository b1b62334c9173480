package dev.followthrough.api.people;

import dev.followthrough.store.people.Person;
import org.jspecify.annotations.Nullable;

/// A person as the api answers.
///
/// @param key the person's API key; only the answer to the request that made it has one
record PersonView(
        String id,
        String name,
        String email,
        String role,
        String zone,
        @Nullable String key) {

    static PersonView of(Person person, @Nullable String key) {
        return new PersonView(
                person.id(),
                person.name(),
                person.email(),
                person.role().word(),
                person.zone().getId(),
                key);
    }
}
