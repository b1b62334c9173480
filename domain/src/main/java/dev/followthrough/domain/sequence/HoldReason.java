package dev.followthrough.domain.sequence;

/// Why a deal waits for a person.
public enum HoldReason {
    REPLIED("a person answered; the owner has the next word"),
    REVIEW_EXPIRED("nobody decided on the draft in time; it was not sent"),
    REJECTED("the draft was rejected"),
    SEND_FAILED("the mail server refused the mail for good"),
    UNKNOWN_OUTCOME("nobody knows whether the last mail arrived; it counts as sent until a person says otherwise"),
    GATE_REFUSED("the gate found something that a person must clear"),
    OWNERSHIP_CONFLICT("another owner follows up the same person; agree on who does"),
    CONSENT_UNCLEAR("their consent is unclear on the channel of the next step; say what is known of it"),
    NO_CHANNEL("every channel of the next step is closed: refused, not opted in to, or without a number"),
    NO_CONTACT("no contact fits the audience of the next step"),
    MAILBOX_FULL("the mailbox has no free minute in the days to come"),
    NO_HOUR("no hour of the next months fits the cadence, the calendars on both sides and the caps"),
    DRAFTING_FAILED("no draft passed the checks"),
    DATE_UNKNOWN("the date that the next step counts from is not known"),
    GOAL_REACHED("the cadence has reached its goal; the owner has the next word"),
    NO_SUCH_CADENCE("the cadence that should take over is not published");

    private final String words;

    HoldReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
