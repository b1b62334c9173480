package dev.followthrough.api.deal;

import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a person wants the next touch. What is left out stays as the cadence has it.
///
/// @param angle    what it shall be about, in their own words, for whoever writes it
/// @param review   `true`: they want to read it before it leaves
/// @param reason   why; the timeline shows it
record OverrideRequest(
        @Nullable String channel,
        @Nullable String kind,
        @Nullable String audience,
        @Nullable Integer maxWords,
        @Nullable String angle,
        @Nullable Boolean review,
        @Nullable String reason) {
    /// In the workflow the owner's words are only hinted at: they may name people.
    static final String OWN_WORDS = "what its owner asked for";

    /// @param kinds of the house
    Variant check(Fields fields, MessageKinds kinds) {
        if (channel == null
                && kind == null
                && audience == null
                && maxWords == null
                && angle == null
                && review == null) {
            fields.refuse("", "changes nothing", "give channel, kind, audience, maxWords, angle or review");
        }
        Integer words = maxWords == null ? null : Integer.valueOf(fields.number("maxWords", maxWords, 0, 10, 400));
        return new Variant(
                null,
                null,
                kind == null ? null : fields.word("kind", kind, ids(kinds)),
                angle == null ? null : OWN_WORDS,
                null,
                words,
                channels(fields),
                audience(fields),
                Boolean.TRUE.equals(review) ? ReviewPolicy.ALWAYS : null,
                null,
                null);
    }

    private List<Channel> channels(Fields fields) {
        if (channel == null) return List.of();
        List<String> known = Arrays.stream(Channel.values()).map(Channel::word).toList();
        String word = fields.word("channel", channel, known);
        return word.isEmpty() ? List.of() : List.of(Channel.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private @Nullable Audience audience(Fields fields) {
        if (audience == null) return null;
        List<String> known = Audience.ofSteps().stream().map(Audience::word).toList();
        String word = fields.word("audience", audience, known);
        return word.isEmpty()
                ? null
                : Audience.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String> ids(MessageKinds kinds) {
        return kinds.all().stream().map(MessageKind::id).toList();
    }
}
