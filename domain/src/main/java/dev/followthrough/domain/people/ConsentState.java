package dev.followthrough.domain.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person said of being contacted on a channel.
public enum ConsentState {
    GRANTED,
    UNCLEAR,
    REFUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ConsentState::word).toList();
    }

    public static Optional<ConsentState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
