package dev.followthrough.domain.sequence;

/// What a deal waits for: the name of its timer, and the first thing that ops read.
public enum Waiting {
    TO_DRAFT("until the draft is written"),
    TO_SEND("until the touch is due"),
    FOR_REVIEW("for the owner's review"),
    FOR_TASK("for a person to do the task"),
    FOR_PAUSE_TO_END("until the pause ends"),
    FOR_RESUME("for a person to resume the deal"),
    FOR_HAND_BACK("for the deal to be handed back");

    private final String words;

    Waiting(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
