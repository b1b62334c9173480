package dev.followthrough.api.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deal as the form in the browser, or a line of a file, gives it: what is needed to begin, with one contact. More is
/// told over the API.
///
/// @param consent how it is known that they may be written to; empty: it is unclear
/// @param lastOn  the day of the last talk
public record NewDealForm(
        @Nullable String name,
        @Nullable String account,
        @Nullable String industry,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String role,
        @Nullable String zone,
        @Nullable String language,
        @Nullable String consent,
        @Nullable String stage,
        @Nullable String cadence,
        @Nullable LocalDate lastOn,
        @Nullable String channel,
        @Nullable String topic,
        @Nullable String nextStep,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String owner,
        @Nullable String mailbox) {
    /// In the order in which a file's columns are told.
    static final List<String> COLUMNS = List.of(
            "name",
            "account",
            "industry",
            "contact",
            "email",
            "role",
            "zone",
            "language",
            "consent",
            "stage",
            "cadence",
            "lastOn",
            "channel",
            "topic",
            "nextStep",
            "amount",
            "currency",
            "owner",
            "mailbox");

    static NewDealForm empty(ZoneId zone, LocalDate today) {
        return new NewDealForm(
                null,
                null,
                null,
                null,
                null,
                null,
                zone.getId(),
                "en",
                null,
                null,
                null,
                today,
                "call",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// @param here the zone in which the day of the last talk is told
    NewDealRequest asked(ZoneId here, Instant now) {
        String evidence = given(consent);
        var person = new NewDealRequest.Contact(
                given(contact),
                given(email),
                given(role),
                given(zone),
                given(language),
                new NewDealRequest.Consent(evidence == null ? "unclear" : "granted", evidence),
                null,
                null,
                null,
                null);
        return new NewDealRequest(
                given(name),
                new NewDealRequest.Account(given(account), given(industry)),
                List.of(person),
                given(owner),
                null,
                given(mailbox),
                given(stage),
                amount == null ? null : new NewDealRequest.Amount(amount, given(currency)),
                null,
                null,
                null,
                new NewDealRequest.LastInteraction(talked(here, now), given(channel), given(topic)),
                null,
                given(nextStep),
                null,
                given(cadence),
                null,
                null,
                null,
                null,
                null);
    }

    /// At noon of that day, or now where noon is still to come.
    private @Nullable Instant talked(ZoneId here, Instant now) {
        if (lastOn == null) return null;
        Instant noon = lastOn.atTime(LocalTime.NOON).atZone(here).toInstant();
        boolean today = lastOn.equals(LocalDate.ofInstant(now, here));
        return today && noon.isAfter(now) ? now : noon;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
