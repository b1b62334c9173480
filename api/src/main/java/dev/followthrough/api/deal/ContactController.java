package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.people.Permission;
import dev.followthrough.store.deal.Contacts;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.people.Consents;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Reaches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/// People, and what they permit by channel (M35). Whoever has a deal with them writes down what is known;
/// each entry stays, and the latest of a channel holds.
@RestController
@RequestMapping("/api/v1/contacts")
class ContactController {
    private final Contacts contacts;
    private final Consents consents;
    private final Reaches reaches;
    private final Suppressions suppressions;
    private final ContactCheck check;
    private final Access access;
    private final Nudges nudges;

    ContactController(
            Contacts contacts,
            Consents consents,
            Reaches reaches,
            Suppressions suppressions,
            ContactCheck check,
            Access access,
            Nudges nudges) {
        this.contacts = contacts;
        this.consents = consents;
        this.reaches = reaches;
        this.suppressions = suppressions;
        this.check = check;
        this.access = access;
        this.nudges = nudges;
    }

    /// @param permissions by channel: `open`, `ask`, `closed` or `refused`
    /// @param suppressed  why nothing at all, or no marketing, is sent to them; empty: nothing forbids it
    record Standing(
            Contacts.Contact contact,
            Map<String, String> permissions,
            List<String> suppressed,
            List<Consents.Entry> history) {}

    record Asked(
            @Nullable String channel,
            @Nullable String state,
            @Nullable String basis,
            @Nullable String where,
            @Nullable Instant givenAt,
            @Nullable String evidence) {}

    record Imported(int contacts) {}

    @GetMapping("/{id}/consents")
    Standing show(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        Contacts.Contact contact = contacts.byId(id).orElseThrow(ContactController::unknown);
        if (!access.seesOneOf(caller, contacts.dealsOf(id))) throw unknown();
        return standing(contact);
    }

    @PostMapping("/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Standing record(@PathVariable String id, @RequestBody Asked asked, @AuthenticationPrincipal Person caller) {
        Contacts.Contact contact = contacts.byId(id).orElseThrow(ContactController::unknown);
        if (!access.steersOneOf(caller, contacts.dealsOf(id))) throw unknown();
        Fields fields = new Fields();
        var given = new NewDealRequest.ChannelConsent(
                asked.state(), asked.basis(), asked.where(), asked.givenAt(), asked.evidence());
        Consents.Said said = ConsentForm.check(fields, "channel", "", asked.channel(), given);
        fields.orThrow();
        consents.record(id, said, "rest:" + Ids.next("x"), caller.id()).forEach(nudges::afterCommit);
        return standing(contact);
    }

    /// The whole file or nothing of it: what cannot be read is refused line by line.
    @PostMapping(path = "/import", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Imported imports(@RequestBody String csv, @AuthenticationPrincipal Person caller) {
        access.importsContacts(caller);
        Fields fields = new Fields();
        List<String> accounts = new ArrayList<>();
        List<NewDeal.NewContact> people = new ArrayList<>();
        for (ContactFile.Row row : ContactFile.read(fields, csv)) {
            accounts.add(fields.text(row.at() + "account", row.account(), 200));
            people.add(check.one(fields, row.at(), row.contact(), caller.id()));
        }
        fields.orThrow();
        contacts.hold(people, List.of());
        String source = "import:" + Ids.next("x");
        for (int i = 0; i < people.size(); i++) {
            String account = contacts.account(accounts.get(i), null);
            contacts.put(account, people.get(i), source).deals().forEach(nudges::afterCommit);
        }
        return new Imported(people.size());
    }

    private Standing standing(Contacts.Contact contact) {
        Map<String, String> permissions = new TreeMap<>();
        for (Map.Entry<String, Permission> one : reaches.ofContact(contact.id()).entrySet()) {
            permissions.put(one.getKey(), one.getValue().word());
        }
        return new Standing(
                contact, permissions, suppressions.reasons(contact.email()), consents.history(contact.id()));
    }

    private static ApiProblem unknown() {
        return ApiProblem.notFound("contact");
    }
}
