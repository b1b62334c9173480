package dev.followthrough.domain.cadence;

import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions.Experiment;
import dev.followthrough.domain.sequence.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rules about what a step says and how it travels: kinds that fit their channel, commercial words that somebody
/// reads, arms that differ.
final class ContentRules {
    private ContentRules() {}

    /// A form that a step can take, and where the file says so.
    ///
    /// @param as null: the step as it is
    private record Form(String path, @Nullable Variant as) {}

    static void kindsFitTheirChannel(Written cadence, Problems problems) {
        for (int i = 0; i < cadence.planned().size(); i++) {
            Step step = cadence.planned().get(i);
            for (Form form : forms(cadence, i)) {
                String kind = form.as() == null ? step.kind() : form.as().kind();
                if (kind == null) continue;
                Channel channel = form.as() == null || form.as().channels().isEmpty()
                        ? step.channel()
                        : form.as().channels().getFirst();
                String path = form.path() + "/kind";
                MessageKinds.shipped()
                        .find(kind)
                        .filter(known -> !known.channels().contains(channel))
                        .ifPresent(known -> problems.warning(
                                cadence.tree().ofValue(path),
                                path,
                                "a `%s` is not made for %s, but for %s".formatted(kind, channel.word(), ways(known)),
                                "write `%s`, or another channel".formatted(channel.usualKind())));
            }
        }
    }

    private static String ways(MessageKind kind) {
        return kind.channels().stream().map(Channel::word).sorted().collect(Collectors.joining(" and "));
    }

    static void commercialStepsAreRead(Written cadence, Problems problems) {
        for (int i = 0; i < cadence.planned().size(); i++) {
            Step step = cadence.planned().get(i);
            for (Form form : forms(cadence, i)) {
                Step shaped = form.as() == null ? step : form.as().shape(step);
                boolean own = form.as() == null
                        || form.as().angle() != null
                        || form.as().kind() != null;
                if (!own || shaped.review() == ReviewPolicy.ALWAYS || !Commercial.is(shaped.kind(), shaped.angle()))
                    continue;
                boolean byKind = Commercial.is(shaped.kind(), "")
                        && (form.as() == null || form.as().kind() != null);
                String path = form.path() + (byKind ? "/kind" : "/angle");
                problems.warning(
                        cadence.tree().ofValue(path),
                        path,
                        "this is about prices, scope or terms, and its owner hears of it only when it is written",
                        "add `review: always`, so that they can read it a working day earlier");
            }
        }
    }

    static void armsDiffer(Written cadence, Problems problems) {
        for (int i = 0; i < cadence.planned().size(); i++) {
            Experiment experiment = cadence.planned().get(i).options().experiment();
            List<Step> seen = new ArrayList<>();
            for (int arm = 0; experiment != null && arm < experiment.arms().size(); arm++) {
                Step shaped = experiment
                        .arms()
                        .get(arm)
                        .variant()
                        .shape(cadence.planned().get(i));
                String path = cadence.of(i, "experiment") + "/arms/" + arm;
                if (seen.contains(shaped))
                    problems.warning(
                            cadence.tree().ofValue(path),
                            path,
                            "this arm does the same as one before it, so there is nothing to compare",
                            "let it differ in one thing, such as `maxWords: 60`");
                seen.add(shaped);
            }
        }
    }

    private static List<Form> forms(Written cadence, int index) {
        Step step = cadence.planned().get(index);
        List<Form> forms = new ArrayList<>(List.of(new Form(cadence.steps().get(index), null)));
        add(forms, cadence.of(index, "adapt"), step.variants());
        add(forms, cadence.of(index, "repeat") + "/turns", step.options().turns());
        Experiment experiment = step.options().experiment();
        if (experiment != null)
            add(
                    forms,
                    cadence.of(index, "experiment") + "/arms",
                    experiment.arms().stream().map(Experiment.Arm::variant).toList());
        return forms;
    }

    private static void add(List<Form> forms, String list, List<Variant> variants) {
        for (int i = 0; i < variants.size(); i++) forms.add(new Form(list + "/" + i, variants.get(i)));
    }
}
