package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.deal.Contacts;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.deal.SuggestedContacts;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// People whom an answer named (N8). Accepting one is a person's act: it says in which role, in whose time zone and
/// with what consent they may be written to.
@RestController
@RequestMapping("/api/v1/deals/{deal}/suggested-contacts")
class SuggestedContactController {
    private final SuggestedContacts suggested;
    private final ContactCheck contacts;
    private final Contacts people;
    private final Nudges nudges;
    private final Access access;

    SuggestedContactController(
            SuggestedContacts suggested, ContactCheck contacts, Contacts people, Nudges nudges, Access access) {
        this.suggested = suggested;
        this.contacts = contacts;
        this.people = people;
        this.nudges = nudges;
        this.access = access;
    }

    @GetMapping
    List<SuggestedContacts.Suggested> list(@PathVariable String deal, @AuthenticationPrincipal Person caller) {
        access.dealToSee(caller, deal);
        return suggested.of(deal);
    }

    /// What the mail did not name, the caller gives.
    @PostMapping("/{id}/accept")
    @Transactional
    public SuggestedContacts.Suggested accept(
            @PathVariable String deal,
            @PathVariable String id,
            @RequestBody NewDealRequest.Contact asked,
            @AuthenticationPrincipal Person caller) {
        String owner = access.dealToSteer(caller, deal).ownerId();
        SuggestedContacts.Suggested named = named(deal, id);
        Fields fields = new Fields();
        NewDeal.NewContact contact = contacts.one(
                fields,
                new NewDealRequest.Contact(
                        or(asked.name(), named.name()),
                        or(asked.email(), named.email()),
                        asked.role(),
                        asked.zone(),
                        asked.language(),
                        asked.consent(),
                        asked.consents(),
                        asked.phone(),
                        asked.country(),
                        asked.subdivision()),
                owner);
        fields.orThrow();
        people.hold(List.of(contact), List.of(deal));
        if (!suggested.accept(deal, id, contact, caller.id())) throw decided();
        nudges.afterCommit(deal);
        return named(deal, id);
    }

    @PostMapping("/{id}/decline")
    @Transactional
    public SuggestedContacts.Suggested decline(
            @PathVariable String deal, @PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.dealToSteer(caller, deal);
        named(deal, id);
        if (!suggested.decline(id, caller.id())) throw decided();
        return named(deal, id);
    }

    private SuggestedContacts.Suggested named(String deal, String id) {
        return suggested.byId(deal, id).orElseThrow(() -> ApiProblem.notFound("suggested contact"));
    }

    private static ApiProblem decided() {
        return ApiProblem.conflict("Somebody has decided on this contact already.");
    }

    private static @Nullable String or(@Nullable String given, @Nullable String named) {
        return given == null ? named : given;
    }
}
