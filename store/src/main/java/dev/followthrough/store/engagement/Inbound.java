package dev.followthrough.store.engagement;

import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.store.cadence.enrollment.SignsOfLife;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.delivery.AddressHashes;
import dev.followthrough.store.delivery.Guardrails;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records what came back, under the locks that senders take: once this returns, nothing leaves against it (G3).
@Component
public class Inbound {
    private final Matching matching;
    private final OwnMail ownMail;
    private final Engagements engagements;
    private final SubjectLocks locks;
    private final DealLog log;
    private final Suppressions suppressions;
    private final AddressHashes hashes;
    private final Answers answers;
    private final Guardrails guardrails;
    private final SignsOfLife signs;
    private final BusinessClock clock;

    public Inbound(
            Matching matching,
            OwnMail ownMail,
            Engagements engagements,
            SubjectLocks locks,
            DealLog log,
            Suppressions suppressions,
            AddressHashes hashes,
            Answers answers,
            Guardrails guardrails,
            SignsOfLife signs,
            BusinessClock clock) {
        this.matching = matching;
        this.ownMail = ownMail;
        this.engagements = engagements;
        this.locks = locks;
        this.log = log;
        this.suppressions = suppressions;
        this.hashes = hashes;
        this.answers = answers;
        this.guardrails = guardrails;
        this.signs = signs;
        this.clock = clock;
    }

    /// Takes in one mail; the same mail twice is taken in once. Of a mail that concerns no deal only the fact is
    /// kept, not what it says: the mailbox is its owner's. But who asks to be left alone is left alone, deal or no
    /// deal.
    ///
    /// @return the deals whose log has grown
    @Transactional
    public Set<String> mail(MailHappening.Mail mail) {
        String source = "mail:" + mail.mailboxId() + ":" + mail.messageId();
        Matching.Match match = matching.of(mail);
        Optional<String> own = isReport(mail.happening()) ? Optional.empty() : ownMail.why(mail);
        if (own.isPresent()) {
            engagements.add(source, kind(mail.happening()), match, "{}", "own", own.get(), mail.at());
            return Set.of();
        }
        String concerned = Objects.requireNonNullElse(match.contactEmail(), mail.from());
        lock(concerned, match, mail.mailboxId());
        String raw = match.deals().isEmpty() ? "{}" : mail.raw();
        if (!engagements.add(source, kind(mail.happening()), match, raw, verdict(mail, match), mail.why(), mail.at())) {
            return Set.of();
        }
        return switch (mail.happening()) {
            case MailHappening.Reply reply -> replied(source, reply, concerned, match);
            case MailHappening.Absence absence -> absent(absence, concerned, match);
            case MailHappening.Bounce bounce -> bounced(source, bounce, concerned, match);
            case MailHappening.Complaint ignored -> complained(source, concerned, match);
            case MailHappening.Unreadable ignored -> unreadable(source, match);
            case MailHappening.Automatic ignored -> Set.of();
        };
    }

    /// What machines send about a mail of ours, under whatever sender.
    private static boolean isReport(MailHappening happening) {
        return happening instanceof MailHappening.Bounce || happening instanceof MailHappening.Complaint;
    }

    /// An opt-out by link or page: *all*, at once and for ever (M35).
    @Transactional
    public Set<String> optOut(String source, String address, String evidence) {
        Matching.Match match = matching.byAddress(address);
        lock(address, match, "");
        if (!engagements.add(source, "opt-out", match, "{}", "human", evidence, Instant.now())) return Set.of();
        return optedOut(source, address, match, evidence);
    }

    /// A person of the house writes down that an address must not be written to.
    ///
    /// @param person id of who writes it down
    @Transactional
    public Set<String> suppress(String source, String address, Suppressions.Scope scope, String why, String person) {
        Matching.Match match = matching.byAddress(address);
        lock(address, match, "");
        suppressions.add(address, scope, why, "written down by " + person);
        if (scope == Suppressions.Scope.ALL) signs.overFor(hashes.lasting(address), StopReason.OPTED_OUT, why);
        var event = new SequenceEvent.OptedOut(clock.now(), SequenceEvent.OptedOut.Scope.valueOf(scope.name()));
        return append(source, match, person, event);
    }

    private void lock(String address, Matching.Match match, String mailbox) {
        locks.hold(new SubjectLocks.Subjects(
                List.of(hashes.lasting(address)),
                match.deals().stream().map(Matching.Deal::id).toList(),
                match.deals().stream().map(Matching.Deal::accountId).toList(),
                mailbox.isEmpty() ? List.of() : List.of(mailbox)));
    }

    private Set<String> replied(String source, MailHappening.Reply reply, String address, Matching.Match match) {
        if (reply.intent() == Intent.UNSUBSCRIBE)
            return address.isEmpty()
                    ? Set.of()
                    : optedOut(source, address, match, "asked by reply not to be written to");
        Set<String> grown = new TreeSet<>();
        for (Matching.Deal deal : match.deals()) {
            boolean begun = beginsAgain(deal.id(), reply, source);
            boolean goesOn = log.append(
                            deal.id(), source + ":" + deal.id(), "prospect", answers.event(deal.id(), reply, match))
                    .isPresent();
            if (goesOn) grown.add(deal.id());
            int enrollment = begun ? deal.enrollment() + 1 : deal.enrollment();
            answers.ask(deal.id(), enrollment, source, reply, address, goesOn);
        }
        return grown;
    }

    /// Who answers after the end is there again; who says no, or has left, is not.
    private boolean beginsAgain(String deal, MailHappening.Reply reply, String source) {
        if (reply.intent() == Intent.NO) signs.over(deal, StopReason.SAID_NO, "their answer");
        return reply.intent() != Intent.NO && !reply.left() && signs.heard(deal, "they wrote to us", source);
    }

    private Set<String> unreadable(String source, Matching.Match match) {
        Set<String> grown = append(source, match, new SequenceEvent.Replied(clock.now(), Intent.UNCLEAR));
        for (Matching.Deal deal : match.deals()) {
            answers.askToLook(deal.id(), deal.enrollment(), source, grown.contains(deal.id()));
        }
        return grown;
    }

    /// The touch waits until the first day back is over, on the absent person's own calendar: on that day everybody
    /// else writes. An answering machine that repeats itself has said one thing, and two that answer each other
    /// fill no log.
    private Set<String> absent(MailHappening.Absence absence, String address, Matching.Match match) {
        Instant until = absence.back() == null
                ? null
                : absence.back()
                        .plusDays(1)
                        .atStartOfDay(Objects.requireNonNullElse(match.zone(), ZoneOffset.UTC))
                        .toInstant();
        String said = "absence:" + hashes.lasting(address) + ":" + absence.back();
        return append(said, match, new SequenceEvent.OutOfOffice(clock.now(), until));
    }

    private Set<String> optedOut(String source, String address, Matching.Match match, String why) {
        suppressions.add(address, Suppressions.Scope.ALL, why, source);
        signs.overFor(hashes.lasting(address), StopReason.OPTED_OUT, why);
        return append(source, match, new SequenceEvent.OptedOut(clock.now(), SequenceEvent.OptedOut.Scope.ALL));
    }

    private Set<String> complained(String source, String address, Matching.Match match) {
        if (match.deals().isEmpty()) return Set.of();
        guardrails.count(Guardrails.Failure.COMPLAINT, match.deals().getFirst().id(), source);
        return optedOut(source, address, match, "reported our mail as spam");
    }

    private Set<String> bounced(String source, MailHappening.Bounce bounce, String address, Matching.Match match) {
        boolean known = match.zone() != null;
        if (bounce.permanent() && known) {
            suppressions.add(address, Suppressions.Scope.ALL, "bounced for good (" + bounce.status() + ")", source);
        }
        if (bounce.permanent() && !match.deals().isEmpty()) {
            guardrails.count(Guardrails.Failure.BOUNCE, match.deals().getFirst().id(), source);
        }
        return append(source, match, new SequenceEvent.Bounced(clock.now(), bounce.permanent()));
    }

    private Set<String> append(String source, Matching.Match match, SequenceEvent event) {
        return append(source, match, "prospect", event);
    }

    private Set<String> append(String source, Matching.Match match, String actor, SequenceEvent event) {
        return match.deals().stream()
                .map(Matching.Deal::id)
                .filter(deal ->
                        log.append(deal, source + ":" + deal, actor, event).isPresent())
                .collect(Collectors.toSet());
    }

    private static String kind(MailHappening happening) {
        return word(happening.getClass().getSimpleName());
    }

    private static String verdict(MailHappening.Mail mail, Matching.Match match) {
        if (match.deals().isEmpty()) return "unmatched";
        return switch (mail.happening()) {
            case MailHappening.Reply ignored -> "human";
            case MailHappening.Unreadable ignored -> "human";
            default -> "machine";
        };
    }

    private static String word(Object name) {
        return name.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
