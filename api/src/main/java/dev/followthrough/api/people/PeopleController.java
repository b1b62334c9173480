package dev.followthrough.api.people;

import dev.followthrough.api.web.Fields;
import dev.followthrough.api.web.Secret;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/// Who works here, for administrators; and who one is oneself.
@RestController
@RequestMapping("/api/v1")
class PeopleController {
    private final Staff staff;
    private final Invitations invitations;
    private final InvitationMail mail;
    private final ApiKeys keys;
    private final Access access;
    private final ObjectMapper json;

    PeopleController(
            Staff staff, Invitations invitations, InvitationMail mail, ApiKeys keys, Access access, ObjectMapper json) {
        this.staff = staff;
        this.invitations = invitations;
        this.mail = mail;
        this.keys = keys;
        this.access = access;
        this.json = json;
    }

    record NewPerson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable String zone) {}

    record NewRole(@Nullable String role) {}

    @GetMapping("/me")
    PersonView me(@AuthenticationPrincipal Person caller) {
        return PersonView.of(caller, null);
    }

    @GetMapping("/people")
    List<MemberView> all(@AuthenticationPrincipal Person caller) {
        return staff.all(caller).stream().map(MemberView::of).toList();
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
        Person.Role role = role(fields, asked.role());
        ZoneId zone = fields.zone("zone", asked.zone());
        fields.orThrow();
        Person person = staff.put(caller, name, email, role, zone);
        Secret.keepInstead(request, json.writeValueAsString(PersonView.of(person, null)));
        return PersonView.of(person, keys.issue(person.id()));
    }

    /// A link by which they choose a password, for who is new or has forgotten theirs; shown this once.
    ///
    /// @param byMail whether it is mailed to them too
    @PostMapping("/people/{id}/invite")
    @ResponseStatus(HttpStatus.CREATED)
    public LinkView invite(
            @PathVariable String id,
            @RequestParam(name = "mail", defaultValue = "false") boolean byMail,
            @AuthenticationPrincipal Person caller,
            HttpServletRequest request) {
        Person whose = staff.one(caller, id).person();
        Invitations.Link link = invitations.forPassword(whose, caller.id(), Instant.now());
        boolean mailed = byMail && mail.send(whose, caller, link);
        Secret.keepInstead(request, json.writeValueAsString(new LinkView(null, link.expires(), mailed)));
        return new LinkView(link.address(), link.expires(), mailed);
    }

    @PostMapping("/people/{id}/role")
    @Transactional
    public MemberView role(
            @PathVariable String id, @RequestBody NewRole asked, @AuthenticationPrincipal Person caller) {
        access.administers(caller);
        Fields fields = new Fields();
        Person.Role role = role(fields, asked.role());
        fields.orThrow();
        staff.role(caller, id, role);
        return MemberView.of(staff.one(caller, id));
    }

    @PostMapping("/people/{id}/deactivate")
    @Transactional
    public MemberView deactivate(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        staff.leaves(caller, id, Instant.now());
        return MemberView.of(staff.one(caller, id));
    }

    @PostMapping("/people/{id}/reactivate")
    @Transactional
    public MemberView reactivate(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        staff.comesBack(caller, id);
        return MemberView.of(staff.one(caller, id));
    }

    @PostMapping("/people/{id}/remove-second-factor")
    @Transactional
    public MemberView withoutSecondFactor(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        staff.withoutSecondFactor(caller, id);
        return MemberView.of(staff.one(caller, id));
    }

    @PostMapping("/people/{id}/revoke-keys")
    @Transactional
    public Revoked revoke(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        return new Revoked(staff.revokeKeys(caller, id));
    }

    record Revoked(int revoked) {}

    /// @param link only the answer to the request that made it has one
    /// @param mailed whether the mail server took a mail with it
    record LinkView(@Nullable String link, Instant expiresAt, boolean mailed) {}

    private static Person.Role role(Fields fields, @Nullable String word) {
        String known = fields.word("role", word, Person.Role.words());
        return known.isEmpty() ? Person.Role.REP : Person.Role.of(known);
    }
}
