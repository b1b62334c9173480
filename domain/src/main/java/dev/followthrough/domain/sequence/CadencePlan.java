package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.util.List;

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
        List<Exit> exits) {

    public CadencePlan {
        steps = List.copyOf(steps);
        exits = List.copyOf(exits);
    }

    /// What people call this version: `name@version`.
    public String reference() {
        return name + "@" + version;
    }

    /// @param index of a step of the plan, or of one of those that follow a meeting
    public Step step(int index) {
        return index < 0 ? MeetingSteps.of(index) : steps.get(index);
    }

    /// The same plan under the number that publishing gave it.
    public CadencePlan published(int number) {
        return new CadencePlan(name, number, hash, language, leastGap, window, caps, review, steps, exits);
    }

    /// What the cadence says about an answer of this kind; without a word from it, a person decides.
    public Exit.Action onAnswer(Intent intent) {
        return exits.stream()
                .filter(exit -> exit.on() == intent)
                .map(Exit::then)
                .findFirst()
                .orElse(Exit.Action.HOLD);
    }
}
