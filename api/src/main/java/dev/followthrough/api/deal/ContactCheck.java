package dev.followthrough.api.deal;

import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.people.Consents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks the people of the buying group: each with a role, a zone or what tells it, a language, and what is
/// known of their consent.
@Component
class ContactCheck {
    private final LocationCheck locations;

    ContactCheck(LocationCheck locations) {
        this.locations = locations;
    }

    /// @param ownerId of the deal, whose zone is the last resort
    List<NewDeal.NewContact> check(
            Fields fields, @Nullable List<NewDealRequest.@Nullable Contact> contacts, String ownerId) {
        if (contacts == null || contacts.isEmpty()) {
            fields.refuse("contacts", "is empty", "name at least one person to write to");
            return List.of();
        }
        if (contacts.size() > 50) fields.refuse("contacts", "has more than 50 people", "name those who decide");
        List<NewDeal.NewContact> checked = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < contacts.size(); i++) {
            String at = "contacts[" + i + "]";
            NewDealRequest.Contact contact = contacts.get(i);
            if (contact == null) {
                fields.refuse(at, "is null", "give a person or leave it out");
                continue;
            }
            NewDeal.NewContact one = check(fields, at + ".", contact, ownerId);
            if (!one.email().isEmpty() && !addresses.add(one.email().toLowerCase(Locale.ROOT))) {
                fields.refuse(at + ".email", "is the address of an earlier contact", "name each person once");
            }
            checked.add(one);
        }
        return checked;
    }

    /// @param at what its fields are called by, such as `line 3: `
    NewDeal.NewContact one(Fields fields, String at, NewDealRequest.Contact contact, String ownerId) {
        return check(fields, at, contact, ownerId);
    }

    NewDeal.NewContact one(Fields fields, NewDealRequest.Contact contact, String ownerId) {
        return check(fields, "", contact, ownerId);
    }

    private static List<Consents.Said> consents(
            Fields fields, String at, @Nullable Map<String, NewDealRequest.@Nullable ChannelConsent> given) {
        if (given == null) return List.of();
        List<Consents.Said> said = new ArrayList<>();
        given.forEach(
                (channel, one) -> said.add(ConsentForm.check(fields, at + channel, at + channel + ".", channel, one)));
        return said;
    }

    private NewDeal.NewContact check(Fields fields, String at, NewDealRequest.Contact contact, String ownerId) {
        LocationCheck.Located there = locations.check(fields, at, contact, ownerId);
        var consent = contact.consent() == null ? new NewDealRequest.Consent(null, null) : contact.consent();
        return new NewDeal.NewContact(
                fields.text(at + "name", contact.name(), 200),
                fields.email(at + "email", contact.email()),
                fields.word(at + "role", contact.role(), Audience.roles()),
                there.zone(),
                fields.language(at + "language", contact.language()),
                fields.wordOr(at + "consent.state", consent.state(), "unclear", "granted", "unclear", "refused"),
                fields.optional(at + "consent.evidence", consent.evidence(), 500),
                there.location(),
                consents(fields, at + "consents.", contact.consents()));
    }
}
