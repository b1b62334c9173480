package dev.followthrough.store.engagement;

import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.deal.SuggestedContacts;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person's answer asks of a deal's owner: a task with its time, whom they named, and when they want to be
/// asked again.
@Component
public class Answers {
    private final Matching matching;
    private final Cadences cadences;
    private final Tasks tasks;
    private final Notices notices;
    private final SuggestedContacts suggested;
    private final BusinessClock clock;

    public Answers(
            Matching matching,
            Cadences cadences,
            Tasks tasks,
            Notices notices,
            SuggestedContacts suggested,
            BusinessClock clock) {
        this.matching = matching;
        this.cadences = cadences;
        this.tasks = tasks;
        this.notices = notices;
        this.suggested = suggested;
        this.clock = clock;
    }

    /// The event that enters the log. It names a day only where the cadence sleeps until then: whoever reads it
    /// need not ask the cadence again.
    SequenceEvent.Replied event(String dealId, MailHappening.Reply reply, Matching.Match match) {
        boolean sleeps = reply.intent() == Intent.NOT_NOW
                && reply.notBefore() != null
                && then(dealId, reply) == Exit.Action.SLEEP;
        Instant now = clock.now();
        return new SequenceEvent.Replied(
                now, reply.intent(), sleeps ? morning(reply, match) : null, answerBy(dealId, reply, match, now));
    }

    /// An answer is drafted for what a contact of the deal asks, unless their owner's own words are needed.
    private @Nullable Instant answerBy(String dealId, MailHappening.Reply reply, Matching.Match match, Instant now) {
        Work work = Work.of(reply);
        if (work == null
                || !work.isAnswered()
                || !reply.needs().isEmpty()
                || reply.text().isBlank()) return null;
        boolean known = match.contactEmail() != null && matching.isContact(dealId, match.contactEmail());
        return known && then(dealId, reply) == Exit.Action.HOLD ? now.plus(work.within()) : null;
    }

    private Exit.Action then(String dealId, MailHappening.Reply reply) {
        return cadences.ofDeal(dealId).onAnswer(reply.intent()).then();
    }

    private @Nullable Instant morning(MailHappening.Reply reply, Matching.Match match) {
        if (reply.notBefore() == null) return null;
        Instant day = reply.notBefore()
                .atStartOfDay(Objects.requireNonNullElse(match.zone(), ZoneOffset.UTC))
                .toInstant();
        return day.isAfter(clock.now()) ? day : null;
    }

    /// Tells the owner, of a deal that has ended too, and gives them what there is to do.
    ///
    /// @param grown the deal goes on, so there is something to do
    void ask(String dealId, int enrollment, String source, MailHappening.Reply reply, String writer, boolean grown) {
        notices.tellOwner(dealId, source + ":" + dealId, kind(reply), notice(reply));
        if (!grown) return;
        MailHappening.Named named = reply.person();
        if (named != null) {
            var why = reply.left() ? SuggestedContacts.Why.SUCCESSOR : SuggestedContacts.Why.REFERRAL;
            suggested.add(dealId, source, why, named.name(), named.email(), writer);
        }
        Work work = Work.of(reply);
        if (work == null) return;
        Instant due = clock.now().plus(work.within());
        tasks.open(dealId, enrollment, null, "answer", due, work.words(reply), quoted(reply));
    }

    /// A mail that nobody here could read may be an answer: a person must look.
    void askToLook(String dealId, int enrollment, String source, boolean grown) {
        String look = "A mail came that could not be read: look into the mailbox.";
        notices.tellOwner(dealId, source + ":" + dealId, "reply", look);
        if (grown) tasks.open(dealId, enrollment, null, "decide", clock.now(), look, null);
    }

    /// What no draft may answer is told apart from what one will (M25).
    private static String kind(MailHappening.Reply reply) {
        return reply.needs().isEmpty() ? "reply" : "hard-question";
    }

    private static String notice(MailHappening.Reply reply) {
        return "A person answered (" + word(reply.intent()) + "); the next word is yours.";
    }

    private static @Nullable String quoted(MailHappening.Reply reply) {
        return reply.text().isBlank() ? null : "They wrote:\n\n" + reply.text().strip();
    }

    private static String word(Intent intent) {
        return intent.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What each kind of answer is worth, and how soon (seeds C and D: interest and questions are a person's, at
    /// once).
    private enum Work {
        INTERESTED(Duration.ofHours(2), "They are interested: answer with a time to talk"),
        ASKS(Duration.ofHours(4), "They asked something: answer it"),
        OBJECTS(Duration.ofHours(24), "They object: answer what they said, without pressing"),
        LATER(Duration.ofHours(24), "They want to be asked later, but not when: agree on a day"),
        NAMED(Duration.ofHours(24), "They named somebody else: accept or decline the suggested contact"),
        LEFT(Duration.ofHours(24), "The contact has left the company: find out who follows them"),
        UNCLEAR(Duration.ofHours(24), "Read what they wrote, and decide how to go on");

        private final Duration within;
        private final String words;

        Work(Duration within, String words) {
            this.within = within;
            this.words = words;
        }

        /// @return null: there is nothing to do
        static @Nullable Work of(MailHappening.Reply reply) {
            if (reply.person() != null) return NAMED;
            if (reply.left()) return LEFT;
            return switch (reply.intent()) {
                case POSITIVE -> INTERESTED;
                case QUESTION -> ASKS;
                case OBJECTION -> OBJECTS;
                case NOT_NOW -> reply.notBefore() == null ? LATER : null;
                case REFERRAL, UNCLEAR -> UNCLEAR;
                case NO, UNSUBSCRIBE -> null;
            };
        }

        boolean isAnswered() {
            return this == INTERESTED || this == ASKS || this == OBJECTS;
        }

        Duration within() {
            return within;
        }

        String words(MailHappening.Reply reply) {
            return reply.needs().isEmpty() ? words : words + " (" + String.join(", ", reply.needs()) + ")";
        }
    }
}
