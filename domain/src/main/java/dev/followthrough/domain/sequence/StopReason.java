package dev.followthrough.domain.sequence;

/// Why an enrollment ended (M26, M27; seeds E, "Risks and stop rules"). Each says itself in words (G9). What
/// ended for good is begun again by a person alone, never by a rule (M50).
public enum StopReason {
    SAID_NO("the prospect said no"),
    OPTED_OUT("the prospect opted out"),
    COMPLAINED("the prospect reported our mail as spam"),
    ADDRESS_BOUNCES("the contact's address does not exist any more"),
    DEAL_WON("the deal is won", Then.FOR_A_CUSTOMER),
    DEAL_LOST("the deal is lost"),
    DEAL_EXPIRED("the deal has expired"),
    NO_CONSENT("there is no consent to write to this contact"),
    DO_NOT_CONTACT("the contact is on a do-not-contact list"),
    NO_USEFUL_REASON("there is no useful reason left to write", Then.MAY_BEGIN_AGAIN),
    ANSWERED("the cadence ends with this kind of answer", Then.MAY_BEGIN_AGAIN),
    EXHAUSTED("every step of the cadence has been done", Then.MAY_BEGIN_AGAIN),
    GOAL_REACHED("the cadence has reached its goal", Then.MAY_BEGIN_AGAIN),
    HANDED_OVER("another cadence has taken over", Then.MAY_BEGIN_AGAIN),
    NOT_ENROLLED("no cadence follows it yet", Then.MAY_BEGIN_AGAIN),
    STOPPED_BY_PERSON("a person stopped it");

    private enum Then {
        FOR_GOOD,
        FOR_A_CUSTOMER,
        MAY_BEGIN_AGAIN
    }

    private final String words;
    private final Then then;

    StopReason(String words) {
        this(words, Then.FOR_GOOD);
    }

    StopReason(String words, Then then) {
        this.words = words;
        this.then = then;
    }

    /// Whether a rule may begin another enrollment.
    ///
    /// @param asCustomer the rule is for customers: a deal that was won goes on as onboarding and renewal
    public boolean mayBeginAgain(boolean asCustomer) {
        return then == Then.MAY_BEGIN_AGAIN || asCustomer && then == Then.FOR_A_CUSTOMER;
    }

    public String words() {
        return words;
    }
}
