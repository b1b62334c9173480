package dev.followthrough.api.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A deal as people see it.
///
/// @param cadence   `name@version`; null: none has followed it yet
/// @param status    where it stands: `running`, `held`, `paused`, `taken-over`, `stopped`, `finished` or
/// `not-enrolled`
/// @param gate      what the gate says right now: it is ahead of `phase` until the workflow has heard the news
/// @param details   null in lists
record DealView(
        String id,
        String name,
        String account,
        String owner,
        @Nullable String delegate,
        String stage,
        @Nullable Amount amount,
        @Nullable String cadence,
        String status,
        String phase,
        String gate,
        @Nullable Instant gateUntil,
        @Nullable NextTouch nextTouch,
        @Nullable Details details) {

    record Amount(String value, @Nullable String currency) {}

    record NextTouch(int ordinal, String step, String channel, Instant due, String why) {}

    record Details(
            @Nullable String industry,
            String mailbox,
            @Nullable String leadStatus,
            boolean strategic,
            @Nullable String objection,
            @Nullable String promisedNextStep,
            JsonNode lastInteraction,
            int attemptsSoFar,
            Instant createdAt,
            @Nullable LocalDate renewsOn,
            List<Contact> contacts,
            List<Fact> facts,
            @Nullable Silence silence) {}

    /// How long both sides have not been in contact, and what tells why.
    ///
    /// @param usual from so many days on a deal of its stage and segment is quiet
    /// @param cold  the reason, in a word of the enrollment rules; null while it is not quiet
    record Silence(
            Instant since,
            long days,
            int usual,
            boolean quiet,
            String reckoned,
            @Nullable Cold cold) {}

    record Cold(String reason, String words, String evidence) {}

    /// @param zoneFrom `given`, or what the zone was told from: `phone`, `country`, `owner` or `house`
    record Contact(
            String id,
            String name,
            String email,
            String role,
            String zone,
            String language,
            Consent consent,
            @Nullable String phone,
            @Nullable String country,
            @Nullable String subdivision,
            String zoneFrom) {}

    record Consent(String state, @Nullable String evidence) {}

    record Fact(
            String id,
            String type,
            String label,
            String value,
            String visibility,
            String source,
            @Nullable Instant asOf) {}
}
