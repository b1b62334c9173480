package dev.followthrough.api.deal;

import dev.followthrough.api.web.Sheet;
import dev.followthrough.store.people.Person;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A list of deals as CSV, written as it is read.
@Component
class DealSheet {
    private final DealListing listing;

    DealSheet(DealListing listing) {
        this.listing = listing;
    }

    void write(Person caller, DealListing.Ask ask, OutputStream out) {
        try (Sheet sheet = new Sheet(out)) {
            sheet.row(
                    "id",
                    "name",
                    "account",
                    "contact",
                    "owner",
                    "stage",
                    "segment",
                    "amount",
                    "currency",
                    "priority",
                    "cadence",
                    "status",
                    "waits",
                    "since",
                    "to do",
                    "next follow-up",
                    "last touch",
                    "last channel",
                    "touches",
                    "response",
                    "last contact",
                    "promised",
                    "promise due",
                    "key points",
                    "competitors",
                    "lists");
            listing.each(caller, ask, deal -> row(sheet, deal));
        }
    }

    private static void row(Sheet sheet, DealListItem deal) {
        DealView.Amount amount = deal.amount();
        sheet.row(
                deal.id(),
                deal.name(),
                deal.account(),
                deal.contact(),
                deal.owner(),
                deal.stage(),
                deal.segment(),
                amount == null ? null : amount.value(),
                amount == null ? null : amount.currency(),
                deal.priority(),
                deal.cadence(),
                deal.status(),
                deal.waits().what(),
                text(deal.waits().since()),
                deal.waits().todo(),
                text(deal.nextFollowUp()),
                text(deal.lastTouch()),
                deal.lastChannel(),
                Integer.toString(deal.touches()),
                deal.response(),
                text(deal.lastContact()),
                deal.promisedNextStep(),
                text(deal.promiseDue()),
                String.join("; ", deal.keyPoints()),
                String.join("; ", deal.competitors()),
                String.join(" ", deal.lists()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
