package dev.followthrough.bench.cliff;

import dev.followthrough.bench.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How far touches lie behind a moment. The floor is what caps alone ask for: of `n` touches through `m` mailboxes, the
/// last can leave no sooner than `n / m` minutes later, less the first.
record Spread(List<Duration> late) {
    private static final int BARS = 12;

    static Spread after(Instant asked, List<Instant> moments) {
        return new Spread(moments.stream()
                .map(moment -> Duration.between(asked, moment))
                .sorted()
                .toList());
    }

    /// @param share from 0 to 1
    Duration at(double share) {
        return late.get((int) Math.ceil(share * (late.size() - 1)));
    }

    static long floorMinutes(int touches, int mailboxes, int perMinute) {
        return Math.ceilDiv(touches, (long) mailboxes * perMinute) - 1;
    }

    void minutes(Report report, String of, long floor) {
        report.add(of, "floor that the caps leave", floor, "min");
        report.add(of, "late, p50", minutes(at(0.5)), "min");
        report.add(of, "late, p99", minutes(at(0.99)), "min");
        report.add(of, "late, maximum", minutes(at(1)), "min");
        if (floor > 0) report.atMost(1.5, of, "p99 to the floor", minutes(at(0.99)) / floor, "ratio");
        double width = Math.max(1, Math.ceil((minutes(at(1)) + 1) / BARS));
        for (int bar = 0; bar < BARS; bar++) {
            double from = bar * width;
            long count = late.stream()
                    .filter(one -> minutes(one) >= from && minutes(one) < from + width)
                    .count();
            if (count > 0) report.add(of, "  minute %.0f to %.0f".formatted(from, from + width - 1), count, "touches");
        }
    }

    void seconds(Report report, String of, double aim) {
        report.add(of, "late, p50", seconds(at(0.5)), "s");
        report.atMost(aim, of, "late, p99", seconds(at(0.99)), "s");
        report.add(of, "late, maximum", seconds(at(1)), "s");
    }

    private static double minutes(Duration duration) {
        return seconds(duration) / 60;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
