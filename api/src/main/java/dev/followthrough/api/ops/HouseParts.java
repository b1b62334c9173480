package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.ops.HouseFigures.Box;
import dev.followthrough.store.ops.HouseFigures.Figures;
import dev.followthrough.store.slack.SlackPosts;
import java.time.Duration;

/// What is normal for each part of the house, and what to do when it is not: the numbers that ops go by, in
/// one place.
public final class HouseParts {
    /// The sweep comes by every second.
    private static final Duration RELAY_SLOW = Duration.ofSeconds(10);
    private static final Duration RELAY_STUCK = Duration.ofMinutes(1);
    /// A task waits for a poller, not for a queue before it.
    private static final Duration QUEUE_SLOW = Duration.ofSeconds(10);
    private static final Duration QUEUE_STUCK = Duration.ofMinutes(5);
    /// A verdict on a click waits for the machines that come at the same time.
    private static final Duration VERDICT_SLOW = Duration.ofMinutes(5);
    /// Who has not read a mailbox for 30 s reads it before it sends; after 15 minutes its sends wait.
    private static final Duration UNREAD_LONG = Duration.ofSeconds(90);
    private static final Duration UNREAD_STOPS = Duration.ofMinutes(15);
    private static final Duration SLACK_SLOW = Duration.ofMinutes(2);

    private HouseParts() {}

    static Finding queue(TemporalLook.Queue queue) {
        if (queue.pollers() == 0) {
            return Finding.failed("nobody works it", "Start a worker, or see the log of the one that should.");
        }
        String words = queue.backlog() + " wait, the oldest for " + words(queue.oldest());
        if (queue.backlog() == 0 || queue.oldest().compareTo(QUEUE_SLOW) <= 0) {
            return Finding.ok(queue.backlog() == 0 ? "nothing waits" : words);
        }
        String cure = queue.name().equals("drafting")
                ? "A slow model is the usual reason: see the model's server; deals are not held up by it."
                : "Start another worker, and see whether the database keeps up.";
        return queue.oldest().compareTo(QUEUE_STUCK) > 0 ? Finding.failed(words, cure) : Finding.warning(words, cure);
    }

    static Finding relay(Figures figures) {
        if (figures.unheard() == 0 && figures.toStart() == 0) return Finding.ok("every workflow has heard everything");
        String words = figures.unheard() + " deals have news that their workflow was not told, the oldest for "
                + words(figures.unheardFor()) + "; " + figures.toStart() + " are to be started";
        String cure = "See whether Temporal answers. Nothing is lost: it is told when it does.";
        if (figures.unheardFor().compareTo(RELAY_STUCK) > 0) return Finding.failed(words, cure);
        return figures.unheardFor().compareTo(RELAY_SLOW) > 0 ? Finding.warning(words, cure) : Finding.ok(words);
    }

    static Finding events(Figures figures) {
        if (figures.pending() == 0) return Finding.ok("every event has its verdict");
        String words = figures.pending() + " wait for a verdict, the oldest for " + words(figures.pendingFor());
        return figures.pendingFor().compareTo(VERDICT_SLOW) > 0
                ? Finding.warning(words, "See the api's log: the sweep that judges them does not get on.")
                : Finding.ok(words);
    }

    static Finding unmatched(Figures figures) {
        return figures.unmatched() == 0
                ? Finding.ok("every event of 30 days is of somebody whom we know")
                : Finding.warning(
                        figures.unmatched() + " events of 30 days are of nobody whom we know",
                        "Look through them below; whoever is added as a contact gets theirs by themselves.");
    }

    static Finding unknown(Figures figures) {
        return figures.unknown() == 0
                ? Finding.ok("of every mail it is known whether it left")
                : Finding.warning(
                        "of " + figures.unknown() + " mails nobody knows whether they left, the oldest for "
                                + words(figures.unknownFor()),
                        "Look into the mailbox's folder of sent mail and settle each below; it counts as sent until then.");
    }

    public static Finding mailbox(Box box) {
        String cap = box.sentToday() + " of " + box.perDay() + " mails today";
        if (box.paused() != null) {
            return Finding.warning(
                    "paused: " + box.paused() + "; " + cap,
                    "Find out why first: a bad list, a form that takes any address. Then resume it.");
        }
        if (box.unreadFor().compareTo(UNREAD_STOPS) > 0) {
            return Finding.failed(
                    "not read for " + words(box.unreadFor()) + ", so nothing leaves from it",
                    "Run the check-up: it says whether its server lets the worker in.");
        }
        if (box.unreadFor().compareTo(UNREAD_LONG) > 0) {
            return Finding.warning(
                    "not read for " + words(box.unreadFor()) + "; " + cap,
                    "It is read every 20 s: see the worker's log.");
        }
        return box.sentToday() >= box.perDay()
                ? Finding.warning(
                        cap + ": full", "What is due moves to the next day; raise the cap if the provider allows.")
                : Finding.ok("read " + words(box.unreadFor()) + " ago; " + cap);
    }

    static Finding slack(SlackPosts.Standing slack) {
        if (!slack.used()) return Finding.skipped("nobody has been told anything in Slack");
        String why = slack.problem() == null ? "" : " (" + slack.problem() + ")";
        if (slack.waiting() > 0 && slack.oldest().compareTo(SLACK_SLOW) > 0) {
            return Finding.warning(
                    slack.waiting() + " messages wait, the oldest for " + words(slack.oldest()) + why,
                    "Run the check-up: it says whether Slack answers. A burst waits, since Slack takes one message a second.");
        }
        if (slack.givenUp() > 0) {
            return Finding.warning(
                    slack.givenUp() + " messages of a day did not get there" + why,
                    "They went by mail or lie on the web. Run the check-up: it says who is not in Slack.");
        }
        return Finding.ok(slack.waiting() == 0 ? "everything has been said" : slack.waiting() + " messages wait");
    }

    static Finding lists(Figures figures) {
        return figures.linesBehind() < 1_000
                ? Finding.ok("lists show deals as they are")
                : Finding.warning(
                        "lists of deals are behind by " + figures.linesBehind() + " changes",
                        "Nothing: it happens after an import, and they catch up. If it stays, see the api's log.");
    }

    static String words(Duration age) {
        if (age.toDays() > 1) return age.toDays() + " days";
        if (age.toHours() > 1) return age.toHours() + " hours";
        return age.toMinutes() > 1 ? age.toMinutes() + " minutes" : age.toSeconds() + " s";
    }
}
