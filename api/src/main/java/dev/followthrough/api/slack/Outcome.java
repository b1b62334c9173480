package dev.followthrough.api.slack;

import org.jspecify.annotations.Nullable;

/// What came of what somebody asked for.
///
/// @param words for whoever asked; empty: the card says it
/// @param field block of the modal to which the words belong; null: to none
record Outcome(boolean done, String words, @Nullable String field) {
    static final Outcome DONE = new Outcome(true, "", null);

    static Outcome refused(String words) {
        return new Outcome(false, words, null);
    }

    static Outcome refused(String words, String field) {
        return new Outcome(false, words, field);
    }
}
