package dev.followthrough.domain.meeting.reading;

import org.jspecify.annotations.Nullable;

/// A sentence and where it was said.
///
/// @param turn  index of its turn
/// @param index within the turn
/// @param text  as it stands in the source
/// @param plain the same, letter for letter, with plain quotes and blanks
record Sentence(int turn, int index, @Nullable String speaker, String text, String plain) {
    boolean isQuestion() {
        return plain.endsWith("?") || plain.endsWith("？");
    }

    static String plain(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('\n', ' ')
                .replace('\t', ' ')
                .replace('\u00a0', ' ');
    }
}
