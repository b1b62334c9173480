package dev.followthrough.api.people;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.Secret;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

@RestController
@RequestMapping("/api/v1")
class PeopleController {
    private final People people;
    private final ApiKeys keys;
    private final Access access;
    private final ObjectMapper json;

    PeopleController(People people, ApiKeys keys, Access access, ObjectMapper json) {
        this.people = people;
        this.keys = keys;
        this.access = access;
        this.json = json;
    }

    record NewPerson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable String zone) {}

    /// @param key the person's API key; only the answer to the request that made it has one
    record PersonView(
            String id,
            String name,
            String email,
            String role,
            String zone,
            @Nullable String key) {}

    @GetMapping("/me")
    PersonView me(@AuthenticationPrincipal Person caller) {
        return view(caller, null);
    }

    @GetMapping("/people")
    List<PersonView> all(@AuthenticationPrincipal Person caller) {
        access.administers(caller);
        return people.all().stream().map(person -> view(person, null)).toList();
    }

    /// Adds a person, or changes the one with this address; either way with a new key, which is shown this once.
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public PersonView put(
            @RequestBody NewPerson asked, @AuthenticationPrincipal Person caller, HttpServletRequest request) {
        access.administers(caller);
        Fields fields = new Fields();
        String name = fields.text("name", asked.name(), 200);
        String email = fields.email("email", asked.email());
        String role = fields.word(
                "role",
                asked.role(),
                Arrays.stream(Person.Role.values()).map(Person.Role::word).toList());
        ZoneId zone = fields.zone("zone", asked.zone());
        fields.orThrow();
        Person person = people.put(name, email, Person.Role.of(role), zone);
        Secret.keepInstead(request, json.writeValueAsString(view(person, null)));
        return view(person, keys.issue(person.id()));
    }

    @PostMapping("/people/{id}/revoke-keys")
    @Transactional
    public Revoked revoke(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.administers(caller);
        if (people.byId(id).isEmpty()) throw ApiProblem.notFound("person");
        return new Revoked(keys.revokeAll(id));
    }

    record Revoked(int revoked) {}

    private static PersonView view(Person person, @Nullable String key) {
        return new PersonView(
                person.id(),
                person.name(),
                person.email(),
                person.role().word(),
                person.zone().getId(),
                key);
    }
}
