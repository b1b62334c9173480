package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Makes steps, those of the ending too: it knows its times and lengths for itself.
final class StepCompiler {
    private StepCompiler() {}

    static List<Step> steps(List<Section> steps) {
        return steps.stream()
                .map(step -> step(step, step.time("after"), step.number("maxWords")))
                .toList();
    }

    /// A step without a time of its own in `apart` comes with the one before; [EndingRules] complains.
    static List<Step> ending(Section ending) {
        List<Section> steps = ending.sections("steps");
        if (steps.isEmpty()) return List.of();
        Duration begin = ending.time("after");
        List<String> apart = ending.texts("apart");
        return IntStream.range(0, steps.size())
                .mapToObj(i -> step(
                        steps.get(i),
                        begin.plus(Span.of(apart.get(Math.min(i, apart.size() - 1)))),
                        lastWords(steps.get(i), i)))
                .toList();
    }

    private static int lastWords(Section step, int index) {
        if (step.has("maxWords")) return step.number("maxWords");
        List<Integer> defaults = step.grammar().says(step.at("maxWords"), "x-default-in-order").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asInt)
                .toList();
        return defaults.get(Math.min(index, defaults.size() - 1));
    }

    private static Step step(Section step, Duration after, int maxWords) {
        return new Step(
                step.text("id"),
                after,
                step.word("channel", Channel.class),
                step.word("audience", Audience.class),
                step.text("kind"),
                Problems.oneLine(step.text("angle")),
                step.word("value", ValueType.class),
                maxWords,
                step.word("review", ReviewPolicy.class),
                step.words("when", Happened.class),
                step.sections("adapt").stream().map(StepCompiler::variant).toList());
    }

    private static Step.Variant variant(Section variant) {
        return new Step.Variant(
                variant.word("when", Happened.class),
                variant.has("kind") ? variant.text("kind") : null,
                variant.has("angle") ? Problems.oneLine(variant.text("angle")) : null,
                variant.has("value") ? variant.word("value", ValueType.class) : null,
                variant.has("maxWords") ? Integer.valueOf(variant.number("maxWords")) : null);
    }
}
