package dev.followthrough.bench.touches;

import dev.followthrough.bench.Report;
import dev.followthrough.standalone.process.Steps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Touches a second of each kind, in turn on the same servers, so that whatever drifts hits all alike; each round
/// begins with another kind.
record Racing(Runs runs, Steps steps) {
    /// After three without an answer a deal's next touch is its owner's to read.
    private static final int TOUCHES_OF_A_DEAL = 3;

    void report(Report report, int touches, int rounds) {
        int deals = Math.max(1, touches / TOUCHES_OF_A_DEAL);
        for (Kind kind : Kind.values()) timed(kind, Math.max(1, deals / 4), "warming up, ");
        Map<Kind, List<Double>> rates = new EnumMap<>(Kind.class);
        for (int round = 0; round < rounds; round++) {
            List<Kind> order = new ArrayList<>(List.of(Kind.values()));
            Collections.rotate(order, -round);
            for (Kind kind : order) {
                double rate = timed(kind, deals, "round " + (round + 1) + ", ");
                rates.computeIfAbsent(kind, k -> new ArrayList<>()).add(rate);
            }
        }
        rates.forEach((kind, all) -> report.add(kind.words, "touches a second, median", median(all), "1/s"));
        for (Kind kind : List.of(Kind.AUTOMATIC, Kind.REVIEWED)) {
            Kind empty = kind == Kind.AUTOMATIC ? Kind.EMPTY_AUTOMATIC : Kind.EMPTY_REVIEWED;
            report.atLeast(0.7, kind.words, "rate to that of its empty shape", ratio(rates, kind, empty), "ratio");
            report.add(kind.words, "rate to that of the bare floor", ratio(rates, kind, Kind.FLOOR), "ratio");
        }
    }

    private double timed(Kind kind, int deals, String when) {
        Runs.Ready ready = runs.ready(kind, deals, TOUCHES_OF_A_DEAL);
        String what = when + ready.ids().size() * TOUCHES_OF_A_DEAL + " x " + kind.words;
        return steps.step(what, () -> runs.run(ready)).touchesPerSecond();
    }

    /// The median of the rounds' own ratios.
    private static double ratio(Map<Kind, List<Double>> rates, Kind kind, Kind to) {
        List<Double> ours = Objects.requireNonNull(rates.get(kind));
        List<Double> theirs = Objects.requireNonNull(rates.get(to));
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) ratios.add(ours.get(i) / theirs.get(i));
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
