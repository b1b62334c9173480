package dev.followthrough.domain.sequence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a step becomes the touch that this prospect gets (M21): a person's wish comes before what they asked
/// for by their behaviour, that before an experiment's arm, and that before the turn of a step that repeats.
final class Shaping {
    private Shaping() {}

    /// @param why what was seen, and what it changes
    record Shaped(Variant as, String why) {}

    /// What is known before the step's time has come: enough to choose an hour by its channel.
    static Step early(CadencePlan plan, SequenceState state, int index) {
        Variant as = over(state.wish(), standing(plan, state, index));
        return as == null
                ? plan.step(index)
                : onOneChannel(as, plan.step(index), state).shape(plan.step(index));
    }

    /// What changes the step; empty: nothing does.
    static Optional<Shaped> of(CadencePlan plan, SequenceState state, int index) {
        Step step = plan.step(index);
        Optional<Variant> rule = plan.changeOf(index, state);
        Variant as = over(state.wish(), over(rule.orElse(null), standing(plan, state, index)));
        if (state.prospect().personal()) as = over(Variant.READ_FIRST, as);
        if (as == null) return Optional.empty();
        Variant one = withAnotherValue(onOneChannel(as, step, state), step, state);
        String changes = one.changes(step);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shaped(one, because(state, step, rule) + changes));
    }

    private static @Nullable Variant standing(CadencePlan plan, SequenceState state, int index) {
        if (index < 0) return null;
        StepOptions options = plan.step(index).options();
        List<Variant> turns = options.turns();
        Variant turn = turns.isEmpty() ? null : turns.get(state.course().round() % turns.size());
        StepOptions.Experiment experiment = options.experiment();
        Variant arm =
                experiment == null ? null : experiment.of(state.prospect()).variant();
        return over(arm, over(turn, channels(plan.step(index), state.prospect())));
    }

    /// The step's choice of channels; where its only one does not reach the prospect, any that does.
    private static @Nullable Variant channels(Step step, Prospect prospect) {
        List<Channel> wanted = step.options().channels();
        if (wanted.isEmpty()) {
            if (canBeUsed(step.channel(), step.audience(), prospect)) return null;
            wanted = List.of(Channel.values());
        }
        return new Variant(null, null, null, null, null, null, wanted, null, null, null, null);
    }

    /// An open channel of those that are wanted. What only a rule wants gives way to the step's own channel,
    /// and that to any that is open; what is left closed is for a person to decide.
    private static Variant onOneChannel(Variant as, Step step, SequenceState state) {
        Audience audience = as.audience() == null ? step.audience() : as.audience();
        Prospect prospect = state.prospect();
        boolean others = as.channels().isEmpty() && !canBeUsed(step.channel(), audience, prospect);
        List<Channel> wanted = others ? List.of(Channel.values()) : as.channels();
        if (wanted.isEmpty()) return as;
        boolean isWish = state.wish() != null && !state.wish().channels().isEmpty();
        List<Channel> instead = isWish || prospect.people().isEmpty() ? List.of() : List.of(step.channel());
        return ChannelChoice.of(wanted, prospect, audience)
                .or(() -> ChannelChoice.of(instead, prospect, audience))
                .or(() -> wanted.stream()
                        .filter(channel -> prospect.mayBeAskedAbout(channel, audience))
                        .findFirst())
                .map(as::by)
                .orElseGet(() -> as.by(others || !instead.isEmpty() ? step.channel() : wanted.getFirst()));
    }

    private static boolean canBeUsed(Channel channel, Audience audience, Prospect prospect) {
        return prospect.isReachedBy(channel, audience) || prospect.mayBeAskedAbout(channel, audience);
    }

    /// Never the same value twice running (M12), whatever the behaviour asks for.
    private static Variant withAnotherValue(Variant as, Step step, SequenceState state) {
        return as.value() != null && as.value() == state.lastValue() && step.value() != state.lastValue()
                ? as.withoutValue()
                : as;
    }

    private static String itsArm(SequenceState state, Step step) {
        StepOptions.Experiment experiment = step.options().experiment();
        if (experiment == null) return "";
        StepOptions.Experiment.Arm arm = experiment.of(state.prospect());
        return arm.variant().changes(step).isEmpty()
                ? ""
                : "arm " + arm.name() + " of the experiment " + experiment.name() + ": ";
    }

    private static String itsTurn(SequenceState state, Step step) {
        int times = step.options().times();
        return times == 1 ? "" : "time " + (state.course().round() + 1) + " of " + times + ": ";
    }

    private static @Nullable Variant over(@Nullable Variant one, @Nullable Variant below) {
        return one == null ? below : one.over(below);
    }

    private static String because(SequenceState state, Step step, Optional<Variant> rule) {
        boolean spoke = Variant.READ_FIRST.equals(state.wish());
        if (state.wish() != null && !spoke) return "a person wants it so: ";
        if (rule.isEmpty()) {
            if (spoke) return "a person has spoken with them: ";
            return state.prospect().personal()
                    ? "they want no marketing: "
                    : itsArm(state, step) + itsTurn(state, step);
        }
        Variant fits = rule.get();
        if (fits.when() != null && fits.when() != Happened.NOTHING) {
            return fits.when().inWords() + (state.silent() > 0 ? ", no answer: " : ": ");
        }
        return state.silent() == 0 ? "nothing happened: " : state.silent() + " touches without an answer: ";
    }
}
