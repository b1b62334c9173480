package dev.followthrough.api.people;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A person's own API keys. A key may do less than its holder and never more, and one that does less makes
/// none that does more.
@Component
class OwnKeys {
    private static final int NAME_LENGTH = 100;
    private static final int MOST = 50;

    private final ApiKeys keys;

    OwnKeys(ApiKeys keys) {
        this.keys = keys;
    }

    List<ApiKeys.Key> of(Person person) {
        return keys.of(person.id());
    }

    /// What a key of this person may be made for.
    static List<Role> rolesFor(Person person) {
        return Arrays.stream(Role.values()).filter(person.role()::includes).toList();
    }

    /// @param role null: as much as the person
    /// @return the whole key; nobody can show it again
    String issue(Person person, @Nullable String name, @Nullable String role) {
        Fields fields = new Fields();
        String checked = fields.text("name", name, NAME_LENGTH);
        Role most = role == null ? person.role() : role(fields, person, role);
        fields.orThrow();
        if (keys.of(person.id()).size() >= MOST) {
            throw ApiProblem.conflict("You have " + MOST + " keys: revoke one that nobody uses.");
        }
        return keys.issue(person.id(), checked, most);
    }

    private static Role role(Fields fields, Person person, String word) {
        List<String> allowed = rolesFor(person).stream().map(Role::word).toList();
        String known = fields.word("role", word, allowed);
        return known.isEmpty() ? Role.REP : Role.of(known);
    }

    void revoke(Person person, String prefix) {
        if (!keys.revoke(person.id(), prefix)) throw ApiProblem.notFound("key");
    }
}
