package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One planned touch of a cadence.
///
/// @param id       unique in its cadence, such as `case-study`
/// @param after    how long after the anchor it is due, before gaps, windows and caps move it
/// @param channel  how it reaches the contact
/// @param audience whom it speaks to
/// @param kind     message kind (M11), such as `recap` or `breakup`
/// @param angle    what it is about, in the cadence author's words
/// @param value    the one value that it brings
/// @param maxWords most words of the body
/// @param review   who must read it
/// @param when     happenings since the previous touch of which one must be true; empty: always
/// @param variants first one that fits shapes the step
/// @param options  what it says beyond that
public record Step(
        String id,
        Duration after,
        Channel channel,
        Audience audience,
        String kind,
        String angle,
        ValueType value,
        int maxWords,
        ReviewPolicy review,
        List<Happened> when,
        List<Variant> variants,
        StepOptions options) {

    public Step {
        when = List.copyOf(when);
        variants = List.copyOf(variants);
        options = options == null ? StepOptions.NONE : options;
    }

    /// A step that says no more than that.
    public Step(
            String id,
            Duration after,
            Channel channel,
            Audience audience,
            String kind,
            String angle,
            ValueType value,
            int maxWords,
            ReviewPolicy review,
            List<Happened> when,
            List<Variant> variants) {
        this(id, after, channel, audience, kind, angle, value, maxWords, review, when, variants, StepOptions.NONE);
    }

    /// To what somebody wrote.
    public boolean answers() {
        return kind.equals(OwedSteps.ANSWER);
    }

    /// Whether it says one thing only, which no general rule may exchange: what was said, or a farewell.
    public boolean saysOneThing() {
        return switch (kind) {
            case OwedSteps.ANSWER, "recap", "post-demo", "breakup", "referral" -> true;
            default -> false;
        };
    }

    /// Why the step is passed over; null: it is wanted.
    @Nullable
    String unwanted(SequenceState state) {
        StepOptions.Group group = options.onlyFor();
        if (group != null && !group.has(state.prospect())) return "it is not for a prospect like this one";
        if (!options.channels().isEmpty()
                && options.channels().stream().noneMatch(channel -> reaches(channel, state.prospect()))) {
            return "none of its channels reaches the prospect";
        }
        if (options.unless().stream().anyMatch(state.happened()::contains)) {
            return "the prospect's behaviour makes it needless";
        }
        return when.isEmpty() || when.stream().anyMatch(wanted -> isTrue(wanted, state.happened()))
                ? null
                : "the prospect's behaviour does not call for it";
    }

    /// Or would, once its owner has said what is known of their consent.
    private boolean reaches(Channel channel, Prospect prospect) {
        return prospect.isReachedBy(channel, audience) || prospect.mayBeAskedAbout(channel, audience);
    }

    /// Whether its conditions hold, had just this happened since the previous touch.
    public boolean isWantedAfter(Set<Happened> happened) {
        return options.unless().stream().noneMatch(happened::contains)
                && (when.isEmpty() || when.stream().anyMatch(wanted -> isTrue(wanted, happened)));
    }

    static boolean isTrue(Happened wanted, Set<Happened> happened) {
        return wanted == Happened.NOTHING ? happened.isEmpty() : happened.contains(wanted);
    }
}
