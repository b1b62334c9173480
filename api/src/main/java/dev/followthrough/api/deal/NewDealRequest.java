package dev.followthrough.api.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A deal as a caller sends it, unchecked. [NewDealCheck] says what each field may be.
record NewDealRequest(
        @Nullable String name,
        @Nullable Account account,
        @Nullable List<@Nullable Contact> contacts,
        @Nullable String owner,
        @Nullable String delegate,
        @Nullable String mailbox,
        @Nullable String stage,
        @Nullable Amount amount,
        @Nullable Boolean strategic,
        @Nullable String leadStatus,
        @Nullable String objection,
        @Nullable LastInteraction lastInteraction,
        @Nullable Integer attemptsSoFar,
        @Nullable String promisedNextStep,
        @Nullable List<@Nullable Fact> facts,
        @Nullable String cadence,
        @Nullable String segment,
        @Nullable String score,
        @Nullable List<@Nullable String> marks,
        @Nullable LocalDate renewsOn,
        @Nullable LocalDate eventOn) {

    record Account(@Nullable String name, @Nullable String industry) {}

    record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable String zone,
            @Nullable String language,
            @Nullable Consent consent,
            @Nullable Map<String, @Nullable ChannelConsent> consents,
            @Nullable String phone,
            @Nullable String country,
            @Nullable String subdivision) {}

    /// @param state    `granted`, `unclear` or `refused`
    /// @param evidence where it can be looked up
    record Consent(@Nullable String state, @Nullable String evidence) {}

    /// What is known of one channel; [ConsentForm] says what each field may be.
    record ChannelConsent(
            @Nullable String state,
            @Nullable String basis,
            @Nullable String where,
            @Nullable Instant givenAt,
            @Nullable String evidence) {}

    record Amount(@Nullable BigDecimal value, @Nullable String currency) {}

    record LastInteraction(
            @Nullable Instant at,
            @Nullable String channel,
            @Nullable String topic) {}

    /// @param value in the form of its type, see [FactForm]
    record Fact(
            @Nullable String type,
            @Nullable String label,
            @Nullable String value,
            @Nullable String visibility,
            @Nullable String source) {}
}
