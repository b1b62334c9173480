package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Course;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.domain.sequence.Prospect;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.simulation.PlayedLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Thousands of random prospects, played through one cadence; the same seed draws the same ones.
public final class Crowd {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration A_YEAR = Duration.ofDays(365);
    /// Long enough for six years of nurture, and for everybody to have ended.
    private static final Duration LONGEST = Duration.ofDays(3000);

    private final CadencePlan plan;
    private final RandomProspects prospects;
    private final Map<String, Integer> touches = new LinkedHashMap<>();
    private final Map<String, Integer> changed = new LinkedHashMap<>();
    private final Map<String, Integer> ends = new TreeMap<>();
    private final Map<String, Map<String, Integer>> endsAfter = new LinkedHashMap<>();
    private final List<Broken> broken = new ArrayList<>();
    private int inAll;

    private Crowd(CadencePlan plan) {
        this.plan = plan;
        this.prospects = new RandomProspects(plan);
    }

    public static Paths through(CadencePlan plan, int count, long seed) {
        var crowd = new Crowd(plan);
        for (Step step : plan.steps()) crowd.touches.put(step.id(), 0);
        for (int i = 0; i < count; i++) crowd.play(i, seed);
        Map<String, Integer> byCount = crowd.ends.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        return new Paths(
                plan, count, crowd.inAll, crowd.touches, crowd.changed, byCount, crowd.endsAfter, crowd.broken);
    }

    private void play(int number, long seed) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        Prospect prospect = prospects.prospect(random);
        Owner owner = prospects.owner(random);
        Instant start = BEGIN.plus(Duration.ofMinutes(random.nextInt((int) A_YEAR.toMinutes())));
        Surroundings around = RandomSurroundings.at(start, random);
        Course course = Course.PLAIN
                .with(Anchor.RENEWAL, start.plus(Duration.ofDays(random.nextInt(5, 200))))
                .with(Anchor.EVENT, start.plus(Duration.ofDays(random.nextInt(0, 60))));
        Trial trial = new Trial(
                        plan,
                        SequenceState.enrolled(1, start, 0, course, prospect),
                        around,
                        owner,
                        new Temper(random),
                        name -> null)
                .play(List.of(), start.plus(LONGEST));
        count(trial);
        Invariants.brokenBy(trial.lines(), plan, prospect, around)
                .forEach(what -> broken.add(new Broken(number, what)));
    }

    private void count(Trial trial) {
        String last = "";
        for (PlayedLine line : trial.lines()) {
            Step step = line.step();
            if (step == null) continue;
            if (line.touch()) {
                touches.merge(step.id(), 1, Integer::sum);
                inAll++;
                last = step.id();
            } else if (line.story().what().equals("touch " + step.id() + " adapted")) {
                changed.merge(step.id(), 1, Integer::sum);
            }
        }
        String end = end(trial);
        ends.merge(end, 1, Integer::sum);
        endsAfter.computeIfAbsent(last, none -> new TreeMap<>()).merge(end, 1, Integer::sum);
    }

    private static String end(Trial trial) {
        return switch (trial.state().phase()) {
            case Phase.Finished ignored
            when trial.lines().getLast().story().what().startsWith("handed over") ->
                trial.lines().getLast().story().what();
            case Phase.Finished finished -> words(finished.reason());
            case Phase.Held held -> "held: " + words(held.reason());
            case Phase phase -> phase.word();
        };
    }

    private static String words(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
