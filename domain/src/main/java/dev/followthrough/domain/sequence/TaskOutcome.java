package dev.followthrough.domain.sequence;

import java.util.Locale;
import java.util.stream.Stream;

/// What came of a touch that a person made, in the words that dialers use.
public enum TaskOutcome {
    DONE("done"),
    ANSWERED("spoke with them"),
    VOICEMAIL("left a voicemail"),
    NO_ANSWER("nobody answered"),
    BUSY("the line was busy"),
    CALL_BACK("asked to be called again"),
    WRONG_NUMBER("the number is not theirs"),
    MEETING_BOOKED("a meeting is booked"),
    NOT_INTERESTED("they said no"),
    DO_NOT_CALL("they want no more calls"),
    NOT_DONE("was not done");

    private final String words;

    TaskOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// As people and scripts write it, such as `no-answer`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Other words than these are a person's own, and mean that it is done. `reached` is what `answered` was called
    /// first.
    public static TaskOutcome of(String said) {
        String word = said.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        if (word.equals("reached")) return ANSWERED;
        return Stream.of(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElse(DONE);
    }
}
