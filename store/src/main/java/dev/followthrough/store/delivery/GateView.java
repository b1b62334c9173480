package dev.followthrough.store.delivery;

import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.drafting.mention.RelativeDays;
import dev.followthrough.domain.people.Permission;
import dev.followthrough.domain.review.ContentHash;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.OwedSteps;
import dev.followthrough.domain.timing.free.FreeTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that the gate looks at, read in one statement. The same look decides before the claim and, under the
/// locks, right before the final dot.
///
/// @param channel       by which it is to leave
/// @param epoch         of the newest workflow that was started for the deal
/// @param lastSeq       number of the latest row of the deal's log
/// @param sendingPaused the mailbox or the cadence is stopped by a guardrail
/// @param mailboxReadAt when the mailbox was last read to its end, in real time
/// @param cadence       the deal's, by name
public record GateView(
        TouchKey key,
        Channel channel,
        String accountId,
        String cadence,
        String gate,
        @Nullable Instant gateUntil,
        int epoch,
        long lastSeq,
        boolean houseOpen,
        boolean sendingPaused,
        Mailbox mailbox,
        @Nullable Instant mailboxReadAt,
        Contact contact,
        Draft draft,
        Thread thread,
        @Nullable Ledgered ledger,
        boolean suppressed,
        boolean suppressedForMarketing,
        GateTiming timing) {

    /// How long an unread mailbox may stay unread before its sends wait.
    public static final Duration UNREAD = Duration.ofMinutes(15);

    /// @param consent   to the channel
    /// @param number    in E.164; null: they have none that rings
    /// @param phoneHash under which it is locked
    public record Contact(
            String id,
            String name,
            String email,
            String addressHash,
            ZoneId zone,
            Permission consent,
            @Nullable String number,
            @Nullable String phoneHash) {
        /// Everything by which somebody could record their refusal.
        List<String> subjects() {
            return phoneHash == null ? List.of(addressHash) : List.of(addressHash, phoneHash);
        }
    }

    /// @param writtenAt when this revision was written, by whomever
    /// @param offers    times for a meeting that it proposes
    public record Draft(
            String id,
            String subject,
            String body,
            String hash,
            String state,
            String kind,
            Instant writtenAt,
            List<Offer> offers) {
        public Draft {
            offers = List.copyOf(offers);
        }

        /// Who asked waits for it, however often they were written to.
        boolean isAnswer() {
            return kind.equals(OwedSteps.ANSWER);
        }
    }

    /// @param lastMessageId of the latest confirmed mail of this deal to this contact; for an answer, of
    /// theirs
    public record Thread(
            @Nullable String lastMessageId, @Nullable String subject) {}

    public record Ledgered(
            String state,
            String token,
            String draftId,
            String messageId,
            @Nullable Instant settledAt,
            @Nullable String code) {}

    /// The first thing that stands against sending, if any does (G1).
    ///
    /// @param now  business time
    /// @param real real time, for the mailbox's reading alone
    public Optional<Refusal> refusal(DeliveryGate.Pass pass, Instant now, Instant real) {
        Optional<Refusal> refusal = standing(pass, now).map(Refusal::of).or(() -> timing.refusal(pass, this, now));
        return refusal.isPresent() || isRead(real) ? refusal : Optional.of(Refusal.of(GateReason.MAILBOX_NOT_READ));
    }

    /// What somebody has decided or said, whatever the hour.
    private Optional<GateReason> standing(DeliveryGate.Pass pass, Instant now) {
        if (!houseOpen || isBehind(pass)) return Optional.of(GateReason.GATE_SHUT);
        if (epoch != pass.epoch()) return Optional.of(GateReason.OLDER_EPOCH);
        if (!gateIsOpen(now)) return Optional.of(GateReason.DEAL_NOT_RUNNING);
        if (sendingPaused) return Optional.of(GateReason.SENDING_PAUSED);
        if (suppressed) return Optional.of(GateReason.SUPPRESSED);
        if (contact.consent() != Permission.OPEN) return Optional.of(GateReason.NO_CONSENT);
        if (!isCleared()) return Optional.of(GateReason.NOT_APPROVED);
        if (saysAnotherDay(now)) return Optional.of(GateReason.CHECK_FAILED);
        return offersStand(now) ? Optional.empty() : Optional.of(GateReason.TIMES_GONE);
    }

    private boolean isRead(Instant real) {
        return mailboxReadAt != null && !mailboxReadAt.plus(UNREAD).isBefore(real);
    }

    /// The workflow has seen what this database has not: it was restored from an earlier copy.
    boolean isBehind(DeliveryGate.Pass pass) {
        return pass.epoch() > epoch || pass.epoch() == epoch && pass.seen() > lastSeq;
    }

    private boolean gateIsOpen(Instant now) {
        return gate.equals("open") || (gate.equals("paused") && gateUntil != null && !now.isBefore(gateUntil));
    }

    /// `Tomorrow` was written on Monday and would be read on Wednesday, where the contact is.
    private boolean saysAnotherDay(Instant now) {
        return RelativeDays.moved(
                draft.subject() + "\n" + draft.body(),
                draft.writtenAt().atZone(contact.zone()).toLocalDate(),
                now.atZone(contact.zone()).toLocalDate());
    }

    /// What was an offer on Monday may be over on Wednesday. Whether it is still free is asked before the
    /// touch is claimed.
    private boolean offersStand(Instant now) {
        return draft.offers().stream().allMatch(offer -> offer.stands(now, FreeTimes.LEAST_NOTICE, contact.zone()));
    }

    /// After an opt-out from marketing, only what a person approved may leave.
    private boolean isCleared() {
        boolean exact = draft.hash().equals(ContentHash.of(contact.email(), draft.subject(), draft.body()));
        boolean allowed =
                draft.state().equals("approved") || (draft.state().equals("cleared") && !suppressedForMarketing);
        return exact && allowed;
    }
}
