package dev.followthrough.domain.sequence;

/// Why the gate let nothing through (G1), and what the sequence does about it.
public enum GateReason {
    SUPPRESSED("the address is suppressed", Then.STOP),
    NO_CONSENT("there is no clear consent", Then.HOLD),
    TOO_LONG("the text is too long for a text message", Then.DRAFT_AGAIN),
    NOT_APPROVED("the draft has no approval for exactly this content", Then.DRAFT_AGAIN),
    CHECK_FAILED("a day that the draft names, such as tomorrow, has moved since it was written", Then.DRAFT_AGAIN),
    TIMES_GONE("a time for a meeting that the draft proposes is taken, past or too near by now", Then.DRAFT_AGAIN),
    DEAL_NOT_RUNNING("the deal is paused, held, taken over or stopped", Then.WAIT_FOR_NEWS),
    OLDER_EPOCH("a newer run of this deal's workflow has taken over", Then.WAIT_FOR_NEWS),
    OUTSIDE_WINDOW("it is outside the contact's hours", Then.MOVE),
    CAP_REACHED("the mailbox or the contact has had its share", Then.MOVE),
    MAILBOX_NOT_READ("the mailbox could not be read, so an answer may be waiting in it", Then.MOVE),
    SENDING_PAUSED(
            "its mailbox or its cadence sends nothing for now: too much bounced or was reported as spam", Then.MOVE),
    SERVER_BUSY("the mail server asked to try later", Then.MOVE),
    GATE_SHUT("the gate is shut for the whole house", Then.MOVE),
    TOO_SOON("it is too soon after another touch", Then.MOVE);

    /// What the sequence does next.
    public enum Then {
        STOP,
        HOLD,
        DRAFT_AGAIN,
        WAIT_FOR_NEWS,
        MOVE
    }

    private final String words;
    private final Then then;

    GateReason(String words, Then then) {
        this.words = words;
        this.then = then;
    }

    public String words() {
        return words;
    }

    public Then then() {
        return then;
    }
}
