package dev.followthrough.domain.cadence;

import dev.followthrough.domain.cadence.Journey.Visit;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Step;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rules about the touches that somebody gets one after another: gaps, caps, and steps that nobody gets.
final class JourneyRules {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private JourneyRules() {}

    static void gapsAreKept(Written cadence, Problems problems) {
        Duration least = cadence.plan().leastGap();
        for (Journey journey : cadence.journeys()) {
            if (journey.prospect().score() != null) continue;
            for (int i = 1; i < journey.visits().size(); i++) {
                Visit before = journey.visits().get(i - 1);
                Visit visit = journey.visits().get(i);
                Duration gap = visit.day().minus(before.day());
                boolean apart = gap.isNegative() || gap.compareTo(least) >= 0;
                if (apart || visit.linked() || visit.axis() != before.axis()) continue;
                String message = "this step comes %s after the one before; `leastGap` is %s and moves it"
                        .formatted(Span.inWords(gap), Span.inWords(least));
                problems.warning(
                        StepRules.time(cadence, visit.step()),
                        cadence.of(visit.step(), "after"),
                        message,
                        "let it come later, or write a smaller `leastGap`");
            }
        }
    }

    /// More touches than a cap allows are moved until they are no more: then the days of the file are not true.
    static void capsAreKept(Written cadence, Problems problems) {
        for (Journey journey : cadence.journeys()) {
            Caps caps = cadence.plan().caps(journey.prospect());
            String whose = caps.equals(cadence.plan().caps())
                    ? ""
                    : " of segment `" + journey.prospect().segment() + "`";
            for (Audience contact : Audience.ofSteps()) {
                List<Visit> theirs = journey.visits().stream()
                        .filter(visit -> !visit.linked())
                        .filter(visit -> cadence.planned().get(visit.step()).audience() == contact)
                        .toList();
                isKept(cadence, theirs, WEEK, "perWeek", caps.perWeek(), whose, problems);
                isKept(cadence, theirs, MONTH, "perMonth", caps.perMonth(), whose, problems);
            }
        }
    }

    private static void isKept(
            Written cadence,
            List<Visit> counted,
            Duration span,
            String word,
            int most,
            String whose,
            Problems problems) {
        for (int i = most; i < counted.size(); i++) {
            Visit first = counted.get(i - most);
            Visit visit = counted.get(i);
            Duration within = visit.day().minus(first.day());
            if (visit.axis() != first.axis() || within.compareTo(span) >= 0) continue;
            problems.warning(
                    StepRules.time(cadence, visit.step()),
                    cadence.of(visit.step(), "after"),
                    "with this step, %d days have %d touches; `caps.%s`%s is %d and moves it"
                            .formatted(span.toDays(), most + 1, word, whose, most),
                    "let it come later, or write a larger `" + word + "`");
            return;
        }
    }

    static void somebodyGetsEachStep(Written cadence, Problems problems) {
        Set<Integer> got = new HashSet<>();
        cadence.journeys().forEach(journey -> journey.visits().forEach(visit -> got.add(visit.step())));
        for (int i = 0; i < cadence.planned().size(); i++) {
            if (got.contains(i)) continue;
            Step step = cadence.planned().get(i);
            String word = step.options().onlyFor() != null && step.isWantedAfter(Set.copyOf(step.when()))
                    ? "onlyFor"
                    : "when";
            problems.error(
                    cadence.tree().ofKey(cadence.of(i, word)),
                    cadence.of(i, word),
                    "nobody ever gets this step: what it asks for cannot be",
                    word.equals("onlyFor")
                            ? "let `with` and `without` name different marks"
                            : "leave out of `unless` what stands in `when`, and what a goal ends the cadence with");
        }
    }
}
