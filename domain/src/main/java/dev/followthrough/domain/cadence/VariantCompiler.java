package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Variant;
import java.util.List;

/// Makes what changes a step: a rule, the turn of a step that repeats, an arm of an experiment.
final class VariantCompiler {
    private VariantCompiler() {}

    static List<Variant> variants(List<Section> variants) {
        return variants.stream().map(VariantCompiler::variant).toList();
    }

    static Variant variant(Section variant) {
        return new Variant(
                variant.has("when") ? variant.word("when", Happened.class) : null,
                variant.has("silent") ? Integer.valueOf(variant.number("silent")) : null,
                variant.has("kind") ? variant.text("kind") : null,
                variant.has("angle") ? Problems.oneLine(variant.text("angle")) : null,
                variant.has("value") ? variant.word("value", ValueType.class) : null,
                variant.has("maxWords") ? Integer.valueOf(variant.number("maxWords")) : null,
                variant.words("channels", Channel.class),
                variant.has("audience") ? variant.word("audience", Audience.class) : null,
                variant.has("review") ? variant.word("review", ReviewPolicy.class) : null,
                variant.has("sooner") ? variant.time("sooner") : null,
                variant.has("tellOwner") ? Problems.oneLine(variant.text("tellOwner")) : null);
    }
}
