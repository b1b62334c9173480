package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The compiled form of one published cadence version. It travels whole in the workflow's input, so a running deal
/// keeps its version whatever is published later (G5).
///
/// @param name      the cadence's name, such as `post-demo`
/// @param version   counts from 1 for each name
/// @param hash      SHA-256 of the source text, hexadecimal
/// @param language  level of the cadence language that the source was written in; old levels keep their meaning
/// @param leastGap  least time between the actual previous touch and the next
/// @param window    when a touch may leave, in the contact's zone
/// @param caps      most touches to one contact
/// @param review    when a waiting review reminds, passes on and expires
/// @param steps     in order; a step's day counts from the deal's anchor
/// @param exits     what an answer does to the sequence
/// @param options   what it says beyond its steps
public record CadencePlan(
        String name,
        int version,
        String hash,
        int language,
        Duration leastGap,
        Window window,
        Caps caps,
        ReviewTimes review,
        List<Step> steps,
        List<Exit> exits,
        PlanOptions options) {

    public CadencePlan {
        steps = List.copyOf(steps);
        exits = List.copyOf(exits);
        options = options == null ? PlanOptions.NONE : options;
    }

    /// A plan that says no more than that.
    public CadencePlan(
            String name,
            int version,
            String hash,
            int language,
            Duration leastGap,
            Window window,
            Caps caps,
            ReviewTimes review,
            List<Step> steps,
            List<Exit> exits) {
        this(name, version, hash, language, leastGap, window, caps, review, steps, exits, PlanOptions.NONE);
    }

    /// What people call this version: `name@version`.
    public String reference() {
        return name + "@" + version;
    }

    /// @param index of a step of the plan, or of one of those that follow a meeting
    public Step step(int index) {
        return index < 0 ? OwedSteps.of(index) : steps.get(index);
    }

    /// The same plan under the number that publishing gave it.
    public CadencePlan published(int number) {
        return new CadencePlan(name, number, hash, language, leastGap, window, caps, review, steps, exits, options);
    }

    /// What the cadence says about an answer of this kind; without a word from it, a person decides.
    public Exit onAnswer(Intent intent) {
        return exits.stream()
                .filter(exit -> exit.on() == intent)
                .findFirst()
                .orElse(new Exit(intent, Exit.Action.HOLD, null));
    }

    Optional<PlanOptions.Goal> goalOf(Happened what) {
        return options.goals().stream().filter(goal -> goal.on() == what).findFirst();
    }

    /// The touch's step as the prospect and people have shaped it.
    public Step step(Touch touch) {
        Step step = step(touch.step());
        return touch.shape() == null ? step : touch.shape().shape(step);
    }

    /// How the prospect's behaviour changes a step: its own rules come before the cadence's.
    Optional<Variant> changeOf(int index, SequenceState state) {
        // What is owed is about what was said.
        if (index < 0) return Optional.empty();
        Step step = step(index);
        List<Variant> general = step.saysOneThing() ? List.of() : options.adapt();
        return Stream.concat(step.variants().stream(), general.stream().map(rule -> rule.noLongerThan(step.maxWords())))
                .filter(rule -> rule.fits(state))
                .findFirst();
    }

    /// The rule that a signal calls for at once.
    Optional<Variant> callOf(Happened what, int index, SequenceState state) {
        List<Variant> own = index < 0 ? List.of() : step(index).variants();
        return Stream.concat(own.stream(), options.adapt().stream())
                .filter(rule -> rule.when() == what && rule.fits(state))
                .findFirst();
    }

    /// Least time between the actual previous touch and the next, for these people.
    public Duration leastGap(Prospect prospect) {
        return segment(prospect).map(PlanOptions.Segment::leastGap).orElse(leastGap);
    }

    public Caps caps(Prospect prospect) {
        return segment(prospect).map(PlanOptions.Segment::caps).orElse(caps);
    }

    private Optional<PlanOptions.Segment> segment(Prospect prospect) {
        return Optional.ofNullable(prospect.segment()).map(options.segments()::get);
    }

    /// A distance as the lead's score has it (M46).
    Duration paced(Duration distance, Prospect prospect) {
        Integer percent = prospect.score() == null ? null : options.intensity().get(prospect.score());
        return percent == null ? distance : distance.multipliedBy(percent).dividedBy(100);
    }
}
