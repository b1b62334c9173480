package dev.followthrough.api.slack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody asked for in Slack, as it is kept until it is done.
///
/// @param user    Slack's id of whoever asked
/// @param channel where they asked; there they are told what came of it
/// @param subject of an edit; else null
/// @param words   of an edit, a reason or an instruction; else null
record Asked(
        Verb verb,
        DraftRef draft,
        String user,
        String channel,
        @Nullable String subject,
        @Nullable String words) {

    enum Verb {
        APPROVE,
        EDIT,
        REJECT,
        ASK_AGAIN,
        TAKE_BACK;

        /// Whether a press alone decides; the others ask for words first.
        boolean decidesAtOnce() {
            return this == APPROVE || this == TAKE_BACK;
        }

        /// Action id of its button, and callback id of its modal.
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Verb> named(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(verb -> verb.word().equals(word))
                    .findFirst();
        }
    }

    /// The exact content that somebody looks at.
    record DraftRef(String id, int revision, String hash) {
        /// As a button carries it: `draftId:revision:hash`.
        String written() {
            return id + ":" + revision + ":" + hash;
        }

        static Optional<DraftRef> read(@Nullable String value) {
            String[] parts = value == null ? new String[0] : value.split(":", -1);
            if (parts.length != 3 || !parts[1].matches("\\d{1,6}")) return Optional.empty();
            return Optional.of(new DraftRef(parts[0], Integer.parseInt(parts[1]), parts[2]));
        }
    }
}
