package dev.followthrough.domain.cadence.migration;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.VersionChange;
import dev.followthrough.domain.simulation.Outlook;
import dev.followthrough.domain.simulation.SlotRule;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What moving a deal to another version would change, found by the engine that will do it.
///
/// @param now       its next touch as it is; null: none
/// @param then      its next touch as it would be; null: none
/// @param vanishing steps, by their old ids, that would not be made any more
/// @param repeated  steps, by their new ids, that would be made a second time
/// @param added     steps that would be made and are not in the old version
public record MovePreview(
        @Nullable NextTouch now,
        @Nullable NextTouch then,
        List<String> vanishing,
        List<String> repeated,
        List<String> added) {
    /// Cadences that come once a quarter have a next touch too.
    private static final Duration AHEAD = Duration.ofDays(400);

    public MovePreview {
        vanishing = List.copyOf(vanishing);
        repeated = List.copyOf(repeated);
        added = List.copyOf(added);
    }

    public record NextTouch(Instant due, String step, String channel, String why) {}

    /// @param planned the touch for which an hour has been found; null: none has
    public static MovePreview of(
            VersionChange change, SequenceState state, Instant now, SlotRule slots, @Nullable NextTouch planned) {
        SequenceState there = moved(change, state, now);
        NextTouch before = next(change.from(), state.replanned(), now, slots);
        NextTouch after = next(change.to(), there, now, slots);
        boolean isPlanned = before != null
                && planned != null
                && planned.step().equals(before.step())
                && planned.due().isAfter(now);
        Set<String> ahead =
                ids(change.to(), there.nextStep(), change.to().steps().size());
        Set<String> wereAhead =
                there(change, state.nextStep(), change.from().steps().size());
        Set<String> done = there(change, 0, state.nextStep());
        return new MovePreview(
                isPlanned ? planned : before,
                isPlanned && isSame(before, after) ? planned : after,
                change.from().steps().stream()
                        .skip(state.nextStep())
                        .map(Step::id)
                        .filter(id -> !ahead.contains(change.idThere(id)))
                        .toList(),
                ahead.stream().filter(done::contains).toList(),
                ahead.stream()
                        .filter(id -> !done.contains(id) && !wereAhead.contains(id))
                        .toList());
    }

    /// As the workflow will move it.
    public static SequenceState moved(VersionChange change, SequenceState state, Instant now) {
        var event = new SequenceEvent.Migrated(now, change.to(), change.renamed(), null, "preview");
        return new Sequence(change.from()).on(state, event).state();
    }

    /// The hour that was found is found again where nothing about the touch has changed.
    private static boolean isSame(@Nullable NextTouch before, @Nullable NextTouch after) {
        return before != null
                && after != null
                && after.due().equals(before.due())
                && after.step().equals(before.step());
    }

    private static @Nullable NextTouch next(CadencePlan plan, SequenceState state, Instant now, SlotRule slots) {
        return Outlook.of(plan, state, now, now.plus(AHEAD), slots).stream()
                .findFirst()
                .map(touch ->
                        new NextTouch(touch.due(), touch.step(), touch.channel().word(), touch.why()))
                .orElse(null);
    }

    private static Set<String> there(VersionChange change, int from, int until) {
        return ids(change.from(), from, until).stream()
                .map(change::idThere)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> ids(CadencePlan plan, int from, int until) {
        return plan.steps().subList(Math.min(from, until), until).stream()
                .map(Step::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
