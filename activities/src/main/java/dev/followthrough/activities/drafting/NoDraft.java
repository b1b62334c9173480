package dev.followthrough.activities.drafting;

/// A model gave no draft. Its message is in our words: what a provider says may hold anything, and never gets here.
final class NoDraft extends RuntimeException {
    private final boolean worthAnotherTry;

    private NoDraft(String why, boolean worthAnotherTry) {
        super(why, null, false, false);
        this.worthAnotherTry = worthAnotherTry;
    }

    /// It answered, but not with a draft; asked again, it may.
    static NoDraft rubbish(String why) {
        return new NoDraft(why, true);
    }

    /// Asking again would bring the same, or take too long.
    static NoDraft hopeless(String why) {
        return new NoDraft(why, false);
    }

    boolean isWorthAnotherTry() {
        return worthAnotherTry;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
