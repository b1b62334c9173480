package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions;
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
                .map(step -> step(step, distance(step), step.number("maxWords")))
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

    /// A step without any time comes at once; [DayRules] complains.
    private static Duration distance(Section step) {
        if (step.has("before")) return step.time("before").negated();
        return step.has("after") ? step.time("after") : Duration.ZERO;
    }

    private static Step step(Section step, Duration after, int maxWords) {
        List<Channel> channels = step.has("channels") ? step.words("channels", Channel.class) : List.of();
        return new Step(
                step.text("id"),
                after,
                channels.isEmpty() || step.has("channel") ? step.word("channel", Channel.class) : channels.getFirst(),
                step.word("audience", Audience.class),
                step.text("kind"),
                Problems.oneLine(step.text("angle")),
                step.word("value", ValueType.class),
                maxWords,
                step.word("review", ReviewPolicy.class),
                step.words("when", Happened.class),
                VariantCompiler.variants(step.sections("adapt")),
                options(step, channels));
    }

    private static StepOptions options(Section step, List<Channel> channels) {
        Section repeat = step.section("repeat");
        return new StepOptions(
                step.has("from") ? step.word("from", Anchor.class) : null,
                step.words("unless", Happened.class),
                step.has("onlyFor") ? group(step.section("onlyFor")) : null,
                channels,
                step.has("repeat") ? new StepOptions.Repeat(repeat.time("every"), repeat.number("times")) : null,
                VariantCompiler.variants(repeat.sections("turns")),
                step.has("experiment") ? experiment(step.section("experiment")) : null,
                step.has("propose") ? step.word("propose", StepOptions.Propose.class) : null);
    }

    private static StepOptions.Group group(Section group) {
        return new StepOptions.Group(
                group.texts("segments"), group.texts("scores"), group.texts("with"), group.texts("without"));
    }

    private static StepOptions.Experiment experiment(Section experiment) {
        List<StepOptions.Experiment.Arm> arms = experiment.sections("arms").stream()
                .map(arm -> new StepOptions.Experiment.Arm(arm.text("name"), VariantCompiler.variant(arm)))
                .toList();
        return new StepOptions.Experiment(experiment.text("name"), arms);
    }
}
