package dev.followthrough.domain.sequence;

/// Why an enrollment ended (M26, M27; seeds E, "Risks and stop rules"). Each says itself in words (G9).
public enum StopReason {
    SAID_NO("the prospect said no"),
    OPTED_OUT("the prospect opted out"),
    COMPLAINED("the prospect reported our mail as spam"),
    ADDRESS_BOUNCES("the contact's address does not exist any more"),
    DEAL_WON("the deal is won"),
    DEAL_LOST("the deal is lost"),
    DEAL_EXPIRED("the deal has expired"),
    NO_CONSENT("there is no consent to write to this contact"),
    DO_NOT_CONTACT("the contact is on a do-not-contact list"),
    NO_USEFUL_REASON("there is no useful reason left to write"),
    ANSWERED("the cadence ends with this kind of answer"),
    EXHAUSTED("every step of the cadence has been done"),
    GOAL_REACHED("the cadence has reached its goal"),
    HANDED_OVER("another cadence has taken over"),
    STOPPED_BY_PERSON("a person stopped it");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
