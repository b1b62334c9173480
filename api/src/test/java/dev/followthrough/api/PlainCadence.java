package dev.followthrough.api;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// The cadence that deals of tests follow: no step, and no hour that is not allowed.
public final class PlainCadence {
    private PlainCadence() {}

    public static CadencePlan plan() {
        return new CadencePlan(
                "plain",
                0,
                "0".repeat(64),
                1,
                Duration.ofDays(2),
                new Window(List.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX),
                new Caps(100, 100),
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(2)),
                List.of(),
                List.of());
    }
}
