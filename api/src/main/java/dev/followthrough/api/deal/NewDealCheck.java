package dev.followthrough.api.deal;

import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns what a caller sent into a deal, or says everything that is wrong with it at once.
@Component
class NewDealCheck {
    private final References references;
    private final Cadences cadences;
    private final BusinessClock clock;
    private final ContactCheck contacts;

    NewDealCheck(References references, Cadences cadences, BusinessClock clock, ContactCheck contacts) {
        this.references = references;
        this.contacts = contacts;
        this.cadences = cadences;
        this.clock = clock;
    }

    NewDeal check(NewDealRequest deal, Person caller) {
        Fields fields = new Fields();
        var account = deal.account() == null ? new NewDealRequest.Account(null, null) : deal.account();
        String accountName = fields.text("account.name", account.name(), 200);
        String industry = fields.optional("account.industry", account.industry(), 100);
        String name = fields.optional("name", deal.name(), 200);
        String owner = references.person(fields, "owner", deal.owner(), caller.id());
        List<NewDeal.NewContact> buyers = contacts.check(fields, deal.contacts(), owner);
        String delegate = deal.delegate() == null ? null : references.person(fields, "delegate", deal.delegate(), "");
        String mailbox = references.mailbox(fields, deal.mailbox());
        String stage = fields.text("stage", deal.stage(), 100);
        BigDecimal amount = amount(fields, deal.amount());
        CadencePlan cadence = cadence(fields, deal.cadence());
        var checked = new Checked(
                fields.optional("leadStatus", deal.leadStatus(), 100),
                fields.optional("objection", deal.objection(), 1000),
                fields.optional("promisedNextStep", deal.promisedNextStep(), 1000),
                lastInteraction(fields, deal.lastInteraction()),
                fields.number("attemptsSoFar", deal.attemptsSoFar(), 0, 0, 1000),
                facts(fields, deal.facts()),
                ProspectCheck.segment(fields, deal.segment()),
                ProspectCheck.score(fields, deal.score()),
                ProspectCheck.marks(fields, deal.marks()));
        fields.orThrow();
        return new NewDeal(
                name == null ? accountName : name,
                accountName,
                industry,
                buyers,
                owner,
                delegate,
                mailbox,
                stage,
                checked.leadStatus,
                amount,
                amount == null || deal.amount() == null ? null : deal.amount().currency(),
                Boolean.TRUE.equals(deal.strategic()),
                checked.objection,
                checked.promisedNextStep,
                checked.lastInteraction,
                checked.attempts,
                checked.facts,
                cadence == null ? null : cadence.name(),
                cadence == null ? 0 : cadence.version(),
                checked.segment,
                checked.score,
                checked.marks,
                new NewDeal.Dates(deal.renewsOn(), deal.eventOn()));
    }

    private record Checked(
            @Nullable String leadStatus,
            @Nullable String objection,
            @Nullable String promisedNextStep,
            NewDeal.LastInteraction lastInteraction,
            int attempts,
            List<NewDeal.NewFact> facts,
            @Nullable String segment,
            @Nullable String score,
            List<String> marks) {}

    private @Nullable CadencePlan cadence(Fields fields, @Nullable String reference) {
        String asked = fields.optional("cadence", reference, 200);
        if (asked == null) return null;
        var found = cadences.find(asked).map(Cadences.Published::plan).orElse(null);
        if (found == null)
            fields.refuse("cadence", "'" + asked + "' is not published", "GET /api/v1/cadences lists them");
        return found;
    }

    private static @Nullable BigDecimal amount(Fields fields, NewDealRequest.@Nullable Amount amount) {
        if (amount == null) return null;
        if (amount.value() == null
                || amount.value().signum() < 0
                || amount.value().precision() > 20) {
            fields.refuse("amount.value", "is no amount", "give a number of 0 or more");
        }
        if (amount.currency() == null || !FactForm.isCurrency(amount.currency())) {
            fields.refuse("amount.currency", "is no ISO 4217 currency", "give three letters such as EUR");
        }
        return amount.value();
    }

    private NewDeal.LastInteraction lastInteraction(Fields fields, NewDealRequest.@Nullable LastInteraction last) {
        if (last == null || last.at() == null) {
            fields.refuse(
                    "lastInteraction.at", "is missing", "say when you last spoke: the cadence's days count from it");
            return new NewDeal.LastInteraction(Instant.EPOCH, "", null);
        }
        if (last.at().isAfter(clock.now().plus(Duration.ofHours(1)))) {
            fields.refuse("lastInteraction.at", "lies in the future", "give the time of what has taken place");
        }
        return new NewDeal.LastInteraction(
                last.at(),
                fields.text("lastInteraction.channel", last.channel(), 50),
                fields.optional("lastInteraction.topic", last.topic(), 500));
    }

    private static List<NewDeal.NewFact> facts(Fields fields, @Nullable List<NewDealRequest.@Nullable Fact> facts) {
        List<NewDeal.NewFact> checked = new ArrayList<>();
        for (int i = 0; facts != null && i < facts.size(); i++) {
            NewDealRequest.Fact fact = facts.get(i);
            if (fact == null) fields.refuse("facts[" + i + "]", "is null", "give a fact or leave it out");
            else checked.add(FactCheck.check(fields, "facts[" + i + "].", fact));
        }
        return checked;
    }
}
