package dev.followthrough.domain.drafting;

import dev.followthrough.domain.drafting.voice.Manner;
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
/// @param commitments  what both sides agreed to do, with what was done since
/// @param answers      open questions of theirs that we can answer now
/// @param manner       how we want to sound, and how they write (M14)
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
        int daysLate,
        List<Commitment> commitments,
        List<Answer> answers,
        Manner manner) {

    /// From so many days on, a call comes before anything in writing (M7; seeds B, "Handling Missed Follow-Ups").
    private static final int CALL_FIRST = 4;

    public TouchBrief {
        facts = facts.forCustomer();
        earlier = List.copyOf(earlier);
        happened = Set.copyOf(happened);
        commitments = List.copyOf(commitments);
        answers = List.copyOf(answers);
    }

    /// A brief without commitments, answers and a voice of its own.
    public TouchBrief(
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
        this(
                kind,
                angle,
                value,
                maxWords,
                language,
                to,
                from,
                facts,
                lastContact,
                asset,
                earlier,
                happened,
                ordinal,
                total,
                seed,
                askedAgain,
                daysLate,
                List.of(),
                List.of(),
                Manner.PLAIN);
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
            @Nullable String channel, @Nullable Integer daysAgo) {
        public static final int HALF_A_YEAR = 183;
        public static final int A_YEAR = 365;
        private static final int GIVE_OR_TAKE = 31;

        /// Whether it is fair to say that it was so long ago.
        public boolean isAbout(int days) {
            return daysAgo != null && Math.abs(daysAgo - days) <= GIVE_OR_TAKE;
        }
    }

    /// @param instruction in the owner's words
    /// @param draft       what they did not want to send; null: not known
    public record AskedAgain(String instruction, @Nullable DraftText draft) {}

    /// What a new draft must not be like: all that was sent, and the draft that the owner sent back.
    public List<DraftText> written() {
        if (askedAgain == null || askedAgain.draft() == null) return earlier;
        return Stream.concat(earlier.stream(), Stream.of(askedAgain.draft())).toList();
    }

    /// It is so late that the owner should call before this is sent.
    public boolean callsFirst() {
        return daysLate >= CALL_FIRST;
    }

    public TouchBrief withFacts(FactLedger other) {
        return with(kind, maxWords, other, asset, askedAgain, commitments, answers, manner);
    }

    public TouchBrief withoutAsset() {
        return with(kind, maxWords, facts, null, askedAgain, commitments, answers, manner);
    }

    /// The same touch as a message of another kind.
    ///
    /// @param most words, in Chinese characters
    public TouchBrief as(String otherKind, int most) {
        return with(otherKind, most, facts, asset, askedAgain, commitments, answers, manner);
    }

    public TouchBrief withStory(List<Commitment> agreed, List<Answer> answered) {
        return with(kind, maxWords, facts, asset, askedAgain, agreed, answered, manner);
    }

    public TouchBrief in(Manner other) {
        return with(kind, maxWords, facts, asset, askedAgain, commitments, answers, other);
    }

    /// The same touch, after its owner has sent `draft` back.
    public TouchBrief askedAgain(String instruction, DraftText draft) {
        return with(kind, maxWords, facts, asset, new AskedAgain(instruction, draft), commitments, answers, manner);
    }

    private TouchBrief with(
            String otherKind,
            int most,
            FactLedger other,
            @Nullable Asset otherAsset,
            @Nullable AskedAgain again,
            List<Commitment> agreed,
            List<Answer> answered,
            Manner sound) {
        return new TouchBrief(
                otherKind,
                angle,
                value,
                most,
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
                daysLate,
                agreed,
                answered,
                sound);
    }
}
