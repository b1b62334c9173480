package dev.followthrough.domain.drafting;

import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.ValueType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a writer may know about the touch in hand. Nothing internal can be in it: the ledger is narrowed here.
///
/// @param kind         message kind (M11), such as `recap`
/// @param language     ISO 639-1
/// @param lastContact  how and how long ago
/// @param asset        what the touch brings; null: nothing fits
/// @param earlier      what this deal was sent before, so that no two drafts are alike
/// @param happened     what people did since the previous touch
/// @param ordinal      which touch of the deal this is, from 1
/// @param total        how many the cadence has
/// @param seed         the same for the same touch: all variation comes from it
/// @param askedAgain   the owner wanted another draft; null: this is the first
/// @param daysLate     how late this touch is (M7)
public record TouchBrief(
        String kind,
        String angle,
        ValueType value,
        int maxWords,
        String language,
        Recipient to,
        Sender from,
        FactLedger facts,
        LastContact lastContact,
        @Nullable Asset asset,
        List<DraftText> earlier,
        Set<Happened> happened,
        int ordinal,
        int total,
        long seed,
        @Nullable AskedAgain askedAgain,
        int daysLate) {

    public TouchBrief {
        facts = facts.forCustomer();
        earlier = List.copyOf(earlier);
        happened = Set.copyOf(happened);
    }

    public record Recipient(
            String name,
            String email,
            @Nullable String role,
            @Nullable String company) {}

    /// @param signOff such as `Best regards`; null: the writer chooses
    public record Sender(
            String name, @Nullable String company, @Nullable String signOff) {}

    /// @param channel such as `call`, `demo`, `email`; null: not known
    /// @param daysAgo null: not known
    public record LastContact(
            @Nullable String channel, @Nullable Integer daysAgo) {}

    /// @param instruction in the owner's words
    /// @param draft       what they did not want to send; null: not known
    public record AskedAgain(String instruction, @Nullable DraftText draft) {}

    /// What a new draft must not be like: all that was sent, and the draft that the owner sent back.
    public List<DraftText> written() {
        if (askedAgain == null || askedAgain.draft() == null) return earlier;
        return Stream.concat(earlier.stream(), Stream.of(askedAgain.draft())).toList();
    }

    public TouchBrief withFacts(FactLedger other) {
        return with(other, asset, askedAgain);
    }

    public TouchBrief withoutAsset() {
        return with(facts, null, askedAgain);
    }

    /// The same touch, after its owner has sent `draft` back.
    public TouchBrief askedAgain(String instruction, DraftText draft) {
        return with(facts, asset, new AskedAgain(instruction, draft));
    }

    private TouchBrief with(FactLedger other, @Nullable Asset otherAsset, @Nullable AskedAgain again) {
        return new TouchBrief(
                kind,
                angle,
                value,
                maxWords,
                language,
                to,
                from,
                other,
                lastContact,
                otherAsset,
                earlier,
                happened,
                ordinal,
                total,
                seed,
                again,
                daysLate);
    }
}
