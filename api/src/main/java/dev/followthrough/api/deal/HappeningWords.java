package dev.followthrough.api.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import java.util.Locale;

/// What happened from outside, in words that a person can read (G9).
final class HappeningWords {
    private HappeningWords() {}

    record Words(String what, String why) {}

    static Words of(SequenceEvent event) {
        return switch (event) {
            case SequenceEvent.Replied e -> new Words("a person answered", "the answer reads as " + word(e.intent()));
            case SequenceEvent.OutOfOffice e ->
                new Words(
                        "an automatic answer came",
                        e.until() == null ? "out of office, no clear return" : "out of office until " + e.until());
            case SequenceEvent.OptedOut e -> new Words("opted out", "of " + word(e.scope()));
            case SequenceEvent.Bounced e ->
                new Words("a mail bounced", e.permanent() ? "the address does not exist any more" : "for the moment");
            case SequenceEvent.Engaged e -> new Words(e.what().inWords(), "judged to be a person");
            case SequenceEvent.MeetingHeld ignored -> new Words("a meeting was held", "reported");
            case SequenceEvent.DealChanged e ->
                new Words("the deal was closed", e.closedAs().words());
            case SequenceEvent.ConsentChanged e -> new Words("consent changed", consent(e));
            case SequenceEvent.OwnershipContested ignored ->
                new Words("ownership in doubt", "held until somebody says whose it is");
            case SequenceEvent.Listed ignored ->
                new Words("on a do-not-contact list", "nothing is sent to them any more");
            case SequenceEvent.Reviewed e -> new Words("draft " + word(e.verdict()), "touch " + e.ordinal());
            case SequenceEvent.Edited e -> new Words("draft edited", "touch " + e.ordinal());
            case SequenceEvent.Paused e ->
                new Words("paused", e.until() == null ? "until resumed" : "until " + e.until());
            case SequenceEvent.Resumed ignored -> new Words("resumed", "by a person");
            case SequenceEvent.Skipped ignored -> new Words("next step skipped", "by a person");
            case SequenceEvent.Rescheduled e -> new Words("rescheduled", "nothing leaves before " + e.to());
            case SequenceEvent.TakenOver ignored -> new Words("taken over", "a person writes from now on");
            case SequenceEvent.HandedBack ignored -> new Words("handed back", "by a person");
            case SequenceEvent.Overridden ignored -> new Words("next touch changed", "by a person");
            case SequenceEvent.DateSet e -> new Words("a date became known", word(e.anchor()) + " on " + e.date());
            case SequenceEvent.Rated e ->
                new Words("rated", e.score() == null ? "without a score" : "score " + e.score());
            case SequenceEvent.TaskDone e -> new Words("task done", e.outcome());
            case SequenceEvent.OutcomeSettled e ->
                new Words(
                        "unknown outcome settled", "touch " + e.ordinal() + (e.left() ? " had left" : " had not left"));
            case SequenceEvent.Migrated e ->
                new Words(
                        (e.back() == null ? "moved to " : "moved back to ")
                                + e.plan().reference(),
                        "by a person");
            case SequenceEvent.Stopped ignored -> new Words("stopped", "by a person");
            default -> new Words(event.name(), "");
        };
    }

    private static String consent(SequenceEvent.ConsentChanged event) {
        String state = event.granted() ? "granted" : "not granted any more";
        return event.channel() == null ? state : event.channel().word() + " " + state;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
