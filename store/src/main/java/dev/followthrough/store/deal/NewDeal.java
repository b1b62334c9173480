package dev.followthrough.store.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deal as it comes in, already checked.
///
/// @param segment the house's own word for the kind of customer, such as `enterprise`
/// @param score   how good the lead is: `high`, `medium` or `low`
/// @param marks   what cadences may ask for, such as `competitor`
public record NewDeal(
        String name,
        String account,
        @Nullable String industry,
        List<NewContact> contacts,
        String ownerId,
        @Nullable String delegateId,
        String mailboxId,
        String stage,
        @Nullable String leadStatus,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        boolean strategic,
        @Nullable String objection,
        @Nullable String promisedNextStep,
        LastInteraction lastInteraction,
        int attemptsSoFar,
        List<NewFact> facts,
        String cadence,
        int cadenceVersion,
        @Nullable String segment,
        @Nullable String score,
        List<String> marks) {

    /// @param consent `granted`, `unclear` or `refused`
    public record NewContact(
            String name,
            String email,
            String role,
            ZoneId zone,
            String language,
            String consent,
            @Nullable String consentEvidence) {}

    /// @param channel how it took place, such as `call`, `demo` or `email`
    /// @param topic   what it was about, in words that the customer may read
    public record LastInteraction(
            Instant at, String channel, @Nullable String topic) {}

    /// @param visibility `customer` or `internal`
    public record NewFact(String type, String label, String value, String visibility, String source) {}
}
