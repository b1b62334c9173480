package dev.followthrough.domain.cadence.enrollment;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Something that was said or done and that may tell why a deal went cold.
///
/// @param source where it is kept, such as `log entry 12` or `meeting m_…`
/// @param words  what was said, or what was done; may be empty
public record Sign(Instant at, What what, String source, String words) {
    public enum What {
        /// A person of theirs answered in writing.
        REPLIED(true),
        /// A meeting or a call took place.
        MET(true),
        /// They objected, in a meeting or an answer.
        OBJECTED(false),
        ASKED_FOR_LATER(false),
        /// A contact left the company.
        LEFT(false),
        /// A competitor is in the deal.
        COMPETITOR(false),
        /// We promised something by a day, and the day passed.
        PROMISE_MISSED(false),
        /// They wrote last, and nobody of ours answered.
        NEVER_ANSWERED(false);

        private final boolean twoWay;

        What(boolean twoWay) {
            this.twoWay = twoWay;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @throws IllegalArgumentException there is no such sign
        @JsonCreator
        public static What of(String word) {
            return Arrays.stream(values())
                    .filter(what -> what.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no sign `" + word + "`; write one of "
                            + Arrays.stream(values()).map(What::word).collect(Collectors.joining(", "))));
        }
    }

    /// Both sides took part. A mail of ours that nobody answered is no contact, and no open or click is.
    boolean isTwoWay() {
        return what.twoWay;
    }
}
