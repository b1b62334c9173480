package dev.followthrough.api.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.deal.NewDeal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deal of the demo's house as one of the sample: its name says that it is one.
final class SampleDeal {
    static final String MARK = "Sample: ";

    private SampleDeal() {}

    static NewDeal of(JsonNode deal, String owner, String mailbox, CadencePlan cadence, Instant now) {
        String amount = text(deal, "amount");
        String[] money = amount == null ? new String[0] : amount.split(" ", 2);
        return new NewDeal(
                MARK + needed(deal, "name"),
                needed(deal, "account"),
                text(deal, "industry"),
                List.of(contact(deal.get("contact"))),
                owner,
                null,
                mailbox,
                needed(deal, "stage"),
                "qualified",
                amount == null ? null : new BigDecimal(money[0]),
                amount == null ? null : money[1],
                deal.path("strategic").asBoolean(),
                text(deal, "objection"),
                text(deal, "next"),
                new NewDeal.LastInteraction(talked(deal, now), needed(deal, "channel"), text(deal, "topic")),
                deal.path("attempts").asInt(0),
                List.of(
                        new NewDeal.NewFact("text", "pain", needed(deal, "pain"), "customer", "sample"),
                        new NewDeal.NewFact("text", "forecast", "best case, close this quarter", "internal", "sample")),
                cadence.name(),
                cadence.version(),
                null,
                null,
                List.of(),
                NewDeal.Dates.NONE);
    }

    /// So many days ago, as the file says.
    static Instant talked(JsonNode deal, Instant now) {
        return now.atZone(ZoneOffset.UTC)
                .minus(Period.parse(needed(deal, "sample")))
                .toInstant()
                .minus(Duration.ofHours(1));
    }

    private static NewDeal.NewContact contact(JsonNode contact) {
        return new NewDeal.NewContact(
                needed(contact, "name"),
                needed(contact, "email"),
                needed(contact, "role"),
                ZoneId.of(needed(contact, "zone")),
                "en",
                "granted",
                "sample data");
    }

    static String needed(JsonNode node, String field) {
        return node.get(field).asText();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }
}
