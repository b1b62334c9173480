package dev.followthrough.domain.cadence.trial.script;

import dev.followthrough.domain.cadence.trial.Owner;
import dev.followthrough.domain.cadence.trial.Surroundings;
import dev.followthrough.domain.cadence.trial.Trial;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.simulation.Simulator.Scripted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What happens to a simulated deal, and what is expected of it.
///
/// @param enrolled    the deal as it is when the cadence begins; its anchor is when the meeting was, or
/// whatever the cadence counts from
/// @param around      where its people are, and when they work
/// @param until       how far to look; null: to the end
/// @param expected    null: nothing is expected
/// @param warnings    fields that nobody reads, each with its place
public record Script(
        SequenceState enrolled,
        Surroundings around,
        Owner owner,
        @Nullable Instant until,
        List<Scripted> events,
        @Nullable Expectation expected,
        List<String> warnings) {
    /// After the last step or event: long enough for every review to expire.
    private static final Duration REST = Duration.ofDays(30);

    public Script {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
    }

    /// In which times are told.
    public ZoneId contactZone() {
        return around.contactZone(enrolled.anchor());
    }

    /// @param cadences those that can take over, by name; null for those that cannot
    public Trial play(CadencePlan plan, Function<String, @Nullable CadencePlan> cadences) {
        return new Trial(plan, enrolled, around, owner, Trial.Answers.NONE, cadences).play(events, horizon(plan));
    }

    private Instant horizon(CadencePlan plan) {
        if (until != null) return until;
        Instant last = enrolled.anchor();
        for (Step step : plan.steps())
            last = later(last, enrolled.anchor().plus(step.after()).plus(rounds(step)));
        for (Instant date : enrolled.course().dates().values()) last = later(last, date);
        for (Scripted event : events) last = later(last, event.at());
        return last.plus(REST);
    }

    private static Duration rounds(Step step) {
        var repeat = step.options().repeat();
        return repeat == null ? Duration.ZERO : repeat.every().multipliedBy(repeat.times());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
