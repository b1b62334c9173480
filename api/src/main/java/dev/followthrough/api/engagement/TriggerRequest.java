package dev.followthrough.api.engagement;

import dev.followthrough.api.web.Fields;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.engagement.Triggers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A trigger as its source reports it.
///
/// @param id       what the source calls it; the same one twice is one; null: it is new
/// @param account  whom it is about, as their deals name them; null: `industry` is given
/// @param headline in a sentence or less, as it was published: it is quoted, never rewritten
/// @param about    as the reader would call it, `your fifteenth depot`; null: the headline is quoted
/// @param expires  the last day on which it is worth writing about; null: 60 days after it happened
record TriggerRequest(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String account,
        @Nullable String industry,
        @Nullable String headline,
        @Nullable String about,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String language,
        @Nullable LocalDate happenedOn,
        @Nullable LocalDate expires) {
    private static final List<String> KINDS = List.of(
            "company-news",
            "earnings",
            "achievement",
            "leadership-change",
            "funding",
            "competitor-news",
            "product-update",
            "regulation",
            "industry-event");
    private static final int FRESH_DAYS = 60;

    TriggerRequest calledIfUnnamed(@Nullable String name) {
        return id != null
                ? this
                : new TriggerRequest(
                        name, kind, account, industry, headline, about, publisher, url, language, happenedOn, expires);
    }

    Triggers.NewTrigger checked(Instant now) {
        Fields fields = new Fields();
        String whose = fields.optional("account", account, 200);
        String field = fields.optional("industry", industry, 100);
        if (whose == null && field == null)
            fields.refuse("account", "is missing", "name the account that it is about, or an industry");
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate happened = happenedOn == null ? today : happenedOn;
        if (happened.isAfter(today.plusDays(1)))
            fields.refuse("happenedOn", "is not past yet", "give the day on which it happened or was published");
        LocalDate until = expires == null ? happened.plusDays(FRESH_DAYS) : expires;
        if (until.isBefore(today)) fields.refuse("expires", "is past", "nobody writes about old news; leave it out");
        String given = fields.optional("id", id, 200);
        var checked = new Triggers.NewTrigger(
                given == null ? Ids.next("src") : given,
                fields.word("kind", kind, KINDS),
                whose,
                field,
                fields.text("headline", headline, 200),
                fields.optional("about", about, 100),
                fields.text("publisher", publisher, 100),
                fields.https("url", url),
                fields.language("language", language),
                happened,
                until);
        fields.orThrow();
        return checked;
    }
}
