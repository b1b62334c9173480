package dev.followthrough.domain.cadence.diff;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is different in one step.
final class StepChanges {
    private StepChanges() {}

    /// @param name such as `step 3 (case-study)`
    static List<String> of(String name, Step was, Step is) {
        var said = new Said(name);
        time(said, was, is);
        said.instead("goes by", Words.word(was.channel()), Words.word(is.channel()));
        said.instead("speaks to", audience(was), audience(is));
        said.instead("is of the kind", was.kind(), is.kind());
        said.instead("is about", Words.quoted(was.angle()), Words.quoted(is.angle()));
        said.instead("brings", Words.word(was.value()), Words.word(is.value()));
        if (was.maxWords() != is.maxWords())
            said.say("now has at most " + is.maxWords() + " words instead of " + was.maxWords());
        if (was.review() != is.review()) {
            said.say(
                    is.review() == ReviewPolicy.ALWAYS
                            ? "now needs review, whatever it says"
                            : "no longer always needs review; its content decides");
        }
        said.instead("is made", condition(was), condition(is));
        said.entries("rule", was.variants(), is.variants(), RuleWords::when, RuleWords::rule);
        options(said, was.options(), is.options());
        return said.sentences();
    }

    /// What a step that is new, or gone, is in short.
    static String inShort(Step step) {
        return Words.word(step.channel()) + ", " + when(step) + ", " + step.kind() + " about "
                + Words.quoted(step.angle());
    }

    private static void time(Said said, Step was, Step is) {
        boolean sameOrigin = was.options().anchor() == is.options().anchor();
        boolean bothAfter = !was.after().isNegative() && !is.after().isNegative();
        if (sameOrigin && bothAfter) said.instead("waits", was.after(), is.after());
        else said.instead("comes", when(was), when(is));
        if (was.options().from() != is.options().from() && sameOrigin) {
            said.say("now " + (is.options().from() == null ? "leaves unsaid" : "says")
                    + " that it counts from the start");
        }
    }

    private static String when(Step step) {
        boolean before = step.after().isNegative();
        String time = Words.time(before ? step.after().negated() : step.after());
        return time + (before ? " before " : " after ") + origin(step.options().anchor());
    }

    private static String origin(Anchor anchor) {
        return switch (anchor) {
            case START -> "the start";
            case PREVIOUS -> "the touch before";
            case WITH_PREVIOUS -> "the touch before, as a part of it";
            case RENEWAL -> "the renewal";
            case EVENT -> "the event";
        };
    }

    private static String audience(Step step) {
        return "the " + Words.word(step.audience()) + " contact";
    }

    private static String condition(Step step) {
        return step.when().isEmpty() ? "always" : "only after " + Words.words(step.when(), "");
    }

    private static void options(Said said, StepOptions was, StepOptions is) {
        said.instead(
                "is passed over after", Words.words(was.unless(), "no signal"), Words.words(is.unless(), "no signal"));
        said.instead("is for", group(was.onlyFor()), group(is.onlyFor()));
        said.instead(
                "chooses among", Words.words(was.channels(), "no channels"), Words.words(is.channels(), "no channels"));
        said.instead("comes", repeat(was.repeat()), repeat(is.repeat()));
        said.entries("turn", was.turns(), is.turns(), turn -> "", RuleWords::rule);
        said.instead("runs", experiment(was.experiment()), experiment(is.experiment()));
        said.entries("arm", arms(was), arms(is), StepOptions.Experiment.Arm::name, RuleWords::arm);
        said.instead("proposes", propose(was), propose(is));
    }

    private static String group(StepOptions.@Nullable Group group) {
        if (group == null) return "everybody";
        String whom = Words.joined(
                some("segment ", group.segments()),
                some("score ", group.scores()),
                some("with ", group.with()),
                some("without ", group.without()));
        return whom.isEmpty() ? "everybody, by an empty list" : whom;
    }

    private static String some(String what, List<String> words) {
        return words.isEmpty() ? "" : what + String.join(" or ", words);
    }

    private static String repeat(StepOptions.@Nullable Repeat repeat) {
        return repeat == null ? "once" : repeat.times() + " times, every " + Words.time(repeat.every());
    }

    private static String experiment(StepOptions.@Nullable Experiment experiment) {
        return experiment == null ? "no experiment" : "the experiment " + experiment.name();
    }

    private static List<StepOptions.Experiment.Arm> arms(StepOptions options) {
        return options.experiment() == null ? List.of() : options.experiment().arms();
    }

    private static String propose(StepOptions options) {
        return options.propose() == null ? "what its kind does" : "times to meet";
    }
}
