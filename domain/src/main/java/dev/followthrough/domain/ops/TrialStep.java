package dev.followthrough.domain.ops;

import java.util.Locale;

/// What is tried of a mailbox, in this order; after one that failed the rest is not tried.
public enum TrialStep {
    PASSWORD("The password is there"),
    SMTP("Its server lets us send"),
    IMAP("Its server lets us read"),
    SENT("A test mail is handed over"),
    ARRIVED("It comes back into the inbox");

    private final String title;

    TrialStep(String title) {
        this.title = title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }
}
