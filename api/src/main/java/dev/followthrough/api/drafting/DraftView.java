package dev.followthrough.api.drafting;

import dev.followthrough.store.drafting.ModelUse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A draft as its owner reads it. `model` says what a model used for it and what it cost; null: none was
/// asked. `retractable`: its rejection may still be taken back. A decision names its `hash`: that of
/// recipient, subject and body.
public record DraftView(
        String id,
        String deal,
        int enrollment,
        int ordinal,
        int revision,
        Recipient to,
        String kind,
        String language,
        String subject,
        String body,
        String hash,
        String state,
        JsonNode reasons,
        JsonNode findings,
        String writtenBy,
        String writtenWhy,
        @Nullable Asset asset,
        @Nullable ModelUse model,
        @Nullable String instruction,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<Approved> approvals,
        @Nullable String handedTo,
        @Nullable Instant snoozedUntil,
        boolean retractable) {
    /// One of two approvals that its deal needs.
    public record Approved(String by, Instant at) {}

    public record Recipient(String name, String email) {}

    /// @param why why this one; null: a person chose it
    public record Asset(String id, @Nullable String why) {}
}
