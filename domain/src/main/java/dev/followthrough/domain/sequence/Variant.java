package dev.followthrough.domain.sequence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a step changes when the prospect did something (M21), when a person wants it otherwise (M28), or in
/// one arm of an experiment. What is null stays as the step has it.
///
/// @param when      what must have happened since the previous touch; null: it always holds
/// @param silent    so many touches in a row without an answer at least; null: any number
/// @param channels  the best of these that reaches the prospect; none: the step's own
/// @param sooner    so long after it happened the next touch is due, if that is sooner (M24); no gap or hour
/// is broken
/// @param tellOwner what its owner is told at once
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Variant(
        @Nullable Happened when,
        @Nullable Integer silent,
        @Nullable String kind,
        @Nullable String angle,
        @Nullable ValueType value,
        @Nullable Integer maxWords,
        List<Channel> channels,
        @Nullable Audience audience,
        @Nullable ReviewPolicy review,
        @Nullable Duration sooner,
        @Nullable String tellOwner) {

    /// Its owner reads it before it leaves: after a talk, for a prospect who wants no marketing.
    public static final Variant READ_FIRST =
            new Variant(null, null, null, null, null, null, List.of(), null, ReviewPolicy.ALWAYS, null, null);

    public Variant {
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    /// A change of what is said alone.
    public static Variant of(
            Happened when,
            @Nullable String kind,
            @Nullable String angle,
            @Nullable ValueType value,
            @Nullable Integer maxWords) {
        return new Variant(when, null, kind, angle, value, maxWords, List.of(), null, null, null, null);
    }

    boolean fits(SequenceState state) {
        boolean quietEnough = silent == null || state.silent() >= silent;
        return quietEnough && (when == null || Step.isTrue(when, state.happened()));
    }

    /// This over another: what is null here is taken from there.
    Variant over(@Nullable Variant below) {
        if (below == null) return this;
        return new Variant(
                when == null ? below.when : when,
                silent == null ? below.silent : silent,
                kind == null ? below.kind : kind,
                angle == null ? below.angle : angle,
                value == null ? below.value : value,
                maxWords == null ? below.maxWords : maxWords,
                channels.isEmpty() ? below.channels : channels,
                audience == null ? below.audience : audience,
                review == null ? below.review : review,
                sooner == null ? below.sooner : sooner,
                tellOwner == null ? below.tellOwner : tellOwner);
    }

    Variant by(Channel chosen) {
        return new Variant(
                when, silent, kind, angle, value, maxWords, List.of(chosen), audience, review, sooner, tellOwner);
    }

    Variant withoutValue() {
        return new Variant(when, silent, kind, angle, null, maxWords, channels, audience, review, sooner, tellOwner);
    }

    /// A rule for every step says how long a message may be at most; it makes no late touch longer (M15).
    Variant noLongerThan(int words) {
        return maxWords == null || maxWords <= words
                ? this
                : new Variant(when, silent, kind, angle, value, null, channels, audience, review, sooner, tellOwner);
    }

    /// The step as this shapes it.
    public Step shape(Step step) {
        Channel channel = channels.isEmpty() ? step.channel() : channels.getFirst();
        String usual = channel == step.channel() ? step.kind() : channel.usualKind();
        return new Step(
                step.id(),
                step.after(),
                channel,
                audience == null ? step.audience() : audience,
                kind == null ? usual : kind,
                angle == null ? step.angle() : angle,
                value == null ? step.value() : value,
                maxWords == null ? step.maxWords() : maxWords,
                review == null ? step.review() : review,
                step.when(),
                List.of(),
                step.options());
    }

    /// What it changes of a step, in words; empty: nothing.
    public String changes(Step step) {
        Step shaped = shape(step);
        List<String> changes = new ArrayList<>();
        if (shaped.channel() != step.channel())
            changes.add("by " + shaped.channel().word());
        if (!shaped.audience().equals(step.audience()))
            changes.add("to the " + shaped.audience().word());
        if (!shaped.angle().equals(step.angle())) changes.add("another angle");
        else if (!shaped.kind().equals(step.kind())) changes.add("another kind of message");
        if (shaped.value() != step.value()) changes.add("value " + word(shaped.value()));
        if (shaped.maxWords() < step.maxWords()) changes.add("shorter, at most " + shaped.maxWords() + " words");
        if (shaped.maxWords() > step.maxWords()) changes.add("up to " + shaped.maxWords() + " words");
        if (shaped.review() != step.review()) changes.add("read by its owner first");
        return String.join(", ", changes);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
