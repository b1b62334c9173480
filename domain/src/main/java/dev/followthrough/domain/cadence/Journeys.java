package dev.followthrough.domain.cadence;

import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.PlanOptions;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions.Group;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every sort of prospect that a file tells apart, silent and stirring, each with the touches that it would get.
final class Journeys {
    private final Written cadence;

    private Journeys(Written cadence) {
        this.cadence = cadence;
    }

    static List<Journey> of(Written cadence) {
        return new Journeys(cadence).all();
    }

    /// Signals that can still be seen while the cadence runs: others have ended it.
    static Set<Happened> seen(Written cadence) {
        Set<Happened> seen = EnumSet.complementOf(EnumSet.of(Happened.NOTHING));
        cadence.plan().options().goals().stream()
                .filter(goal -> goal.then() == Exit.Action.STOP || goal.then() == Exit.Action.HAND_OVER)
                .map(PlanOptions.Goal::on)
                .forEach(seen::remove);
        return seen;
    }

    private List<Journey> all() {
        List<Journey> journeys = new ArrayList<>();
        for (Prospect prospect : prospects()) {
            Set<List<Integer>> paths = new LinkedHashSet<>();
            for (Set<Happened> mood : moods()) paths.add(wanted(prospect, mood));
            paths.forEach(path -> journeys.add(Journey.of(cadence, prospect, path)));
        }
        return journeys;
    }

    private List<Integer> wanted(Prospect prospect, Set<Happened> mood) {
        return IntStream.range(0, cadence.planned().size())
                .filter(i -> {
                    Step step = cadence.planned().get(i);
                    Group group = step.options().onlyFor();
                    return (group == null || group.has(prospect)) && step.isWantedAfter(mood);
                })
                .boxed()
                .toList();
    }

    /// Nothing at all, everything at once, and for each step with conditions what just it asks for.
    private List<Set<Happened>> moods() {
        Set<Happened> seen = seen(cadence);
        List<Set<Happened>> moods = new ArrayList<>(List.of(Set.of(), seen));
        for (Step step : cadence.planned()) {
            if (step.when().isEmpty()) continue;
            Set<Happened> just = EnumSet.noneOf(Happened.class);
            step.when().stream().filter(seen::contains).forEach(just::add);
            step.options().unless().forEach(just::remove);
            moods.add(just);
        }
        return moods;
    }

    /// One for each segment and score, with no mark and with all; and for each step one whom it is for. Few enough
    /// for any file.
    private Set<Prospect> prospects() {
        Set<Prospect> prospects = new LinkedHashSet<>();
        for (String segment : withNone(cadence.plan().options().segments().keySet()))
            for (String score : withNone(cadence.plan().options().intensity().keySet()))
                for (Set<String> marks : List.of(Set.<String>of(), marks()))
                    prospects.add(Prospect.UNKNOWN.known(segment, score, marks));
        for (Step step : cadence.planned()) {
            Group group = step.options().onlyFor();
            if (group == null) continue;
            String segment = first(group.segments());
            String score = first(group.scores());
            prospects.add(Prospect.UNKNOWN.known(segment, score, Set.of()));
            for (String mark : group.with()) prospects.add(Prospect.UNKNOWN.known(segment, score, Set.of(mark)));
        }
        return prospects;
    }

    private static @Nullable String first(List<String> list) {
        return list.isEmpty() ? null : list.getFirst();
    }

    private static List<@Nullable String> withNone(Set<String> named) {
        List<@Nullable String> all = new ArrayList<>();
        all.add(null);
        all.addAll(named);
        return all;
    }

    private Set<String> marks() {
        return cadence.planned().stream()
                .map(step -> step.options().onlyFor())
                .filter(Objects::nonNull)
                .flatMap(group -> Stream.concat(group.with().stream(), group.without().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
