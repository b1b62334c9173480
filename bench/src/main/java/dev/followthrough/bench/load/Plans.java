package dev.followthrough.bench.load;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Cadences whose touches follow each other at once, at any hour of any day.
public final class Plans {
    private static final Window ALWAYS = new Window(List.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX);
    /// Of the touch of [#once].
    public static final Duration ONCE_AFTER = Duration.ofDays(2);

    private static final ReviewTimes PATIENT =
            new ReviewTimes(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(2));

    /// Values whose drafts nobody has to read.
    private static final List<ValueType> UNRISKY =
            List.of(ValueType.PROBLEM_SOLVING, ValueType.SOCIAL_PROOF, ValueType.EDUCATIONAL);

    private Plans() {}

    public static CadencePlan of(ReviewPolicy review, int touches) {
        String word = review.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return of("bench-" + word + "-" + touches, review, touches);
    }

    public static CadencePlan of(String name, ReviewPolicy review, int touches) {
        List<Step> steps = IntStream.range(0, touches)
                .mapToObj(i -> step(i, review, Duration.ZERO))
                .toList();
        return new CadencePlan(
                name, 0, hash(name), 1, Duration.ZERO, ALWAYS, new Caps(1000, 1000), PATIENT, steps, List.of());
    }

    /// One touch, so long after everybody was last spoken to, in these hours.
    public static CadencePlan once(Window window) {
        Step touch = step(0, ReviewPolicy.BY_RISK, ONCE_AFTER);
        return new CadencePlan(
                "bench-once",
                0,
                hash("bench-once"),
                1,
                Duration.ZERO,
                window,
                new Caps(2, 4),
                PATIENT,
                List.of(touch),
                List.of());
    }

    private static Step step(int number, ReviewPolicy review, Duration after) {
        ValueType value = UNRISKY.get(number % UNRISKY.size());
        return new Step(
                "touch-" + (number + 1),
                after,
                Channel.EMAIL,
                Audience.PRIMARY,
                "check-in-with-value",
                "the next useful thing",
                value,
                150,
                review,
                List.of(),
                List.of());
    }

    private static String hash(String name) {
        return String.format("%064x", name.hashCode() & 0xffffffffL);
    }
}
