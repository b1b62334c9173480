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
/// @param variants first one whose `when` is true replaces angle, value and length
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
        List<Variant> variants) {

    public Step {
        when = List.copyOf(when);
        variants = List.copyOf(variants);
    }

    boolean isWanted(Set<Happened> happened) {
        return when.isEmpty() || when.stream().anyMatch(wanted -> isTrue(wanted, happened));
    }

    /// This step as the prospect's behaviour shapes it: the first variant that fits wins.
    Step adaptedTo(Set<Happened> happened) {
        return variants.stream()
                .filter(variant -> isTrue(variant.when(), happened))
                .findFirst()
                .map(this::as)
                .orElse(this);
    }

    private static boolean isTrue(Happened wanted, Set<Happened> happened) {
        return wanted == Happened.NOTHING ? happened.isEmpty() : happened.contains(wanted);
    }

    private Step as(Variant variant) {
        return new Step(
                id,
                after,
                channel,
                audience,
                variant.kind() == null ? kind : variant.kind(),
                variant.angle() == null ? angle : variant.angle(),
                variant.value() == null ? value : variant.value(),
                variant.maxWords() == null ? maxWords : variant.maxWords(),
                review,
                when,
                List.of());
    }

    /// How a step changes when the prospect did something (M21). What is null stays as the step has it.
    public record Variant(
            Happened when,
            @Nullable String kind,
            @Nullable String angle,
            @Nullable ValueType value,
            @Nullable Integer maxWords) {}
}
