package dev.followthrough.api.slack;

import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.slack.SlackCards;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;

/// Where a draft stands, as its card says it.
final class CardState {
    private static final String STILL_HERE = "It leaves when its time comes; until then it can be taken back.";

    private static final String MAY_COME_BACK = "\nNothing is sent. Until the deal goes on it can be taken back.";

    private CardState() {}

    /// What a phone shows of it at once.
    static String title(SlackCards.Card card) {
        return switch (card.draft().state()) {
            case "waiting" -> "Decide on a draft for";
            case "approved" -> "Approved: draft for";
            default -> "Decided: draft for";
        };
    }

    static String words(SlackCards.Card card, ZoneId zone) {
        Drafts.Draft draft = card.draft();
        return switch (draft.state()) {
            case "waiting" -> waiting(card, zone);
            case "approved" -> "*Approved*" + by(card, zone) + ". " + mail(card);
            case "rejected" -> "*Rejected*" + by(card, zone) + said(draft) + (draft.retractable() ? MAY_COME_BACK : "");
            case "asked-again" -> "*Another draft was asked for*" + by(card, zone) + said(draft);
            case "expired" -> "*Expired.* Nobody decided in time, and nothing was sent.";
            case "withdrawn" -> "*Withdrawn.* The deal has changed since it was written, and nothing was sent.";
            case "superseded" -> "*Replaced.* Another draft took its place.";
            default -> "*Nobody decides on it.* It is " + SlackText.line(draft.state(), 30) + ".";
        };
    }

    /// How far an approved draft's mail is.
    private static String mail(SlackCards.Card card) {
        return switch (card.delivery()) {
            case null -> STILL_HERE;
            case "claimed" -> STILL_HERE;
            case "handed_off" -> "It is on its way and cannot be taken back.";
            case "sent" -> "*It has left* and cannot be taken back.";
            case "refused" -> "*Their server did not take it.*";
            default -> "*Whether it left is not known yet*; it is being looked into.";
        };
    }

    private static String waiting(SlackCards.Card card, ZoneId zone) {
        Instant expires = card.draft().expiresAt();
        String approved = card.approvals().stream()
                .map(one -> "*Approved* by " + SlackText.line(one.name(), 100) + ", " + SlackText.moment(one.at(), zone)
                        + "; a second person has to.\n")
                .collect(Collectors.joining());
        return approved
                + (expires == null
                        ? "*Waits for a decision.*"
                        : "*Waits for a decision* until " + SlackText.moment(expires, zone)
                                + ". Then nothing is sent.");
    }

    private static String by(SlackCards.Card card, ZoneId zone) {
        String who = card.decidedBy() == null ? "" : " by " + SlackText.line(card.decidedBy(), 100);
        return card.draft().decidedAt() == null
                ? who
                : who + ", " + SlackText.moment(card.draft().decidedAt(), zone);
    }

    private static String said(Drafts.Draft draft) {
        return draft.instruction() == null ? "." : ": " + SlackText.line(draft.instruction(), 500);
    }
}
