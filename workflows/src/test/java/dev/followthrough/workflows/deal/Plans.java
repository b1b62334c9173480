package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.PlanOptions;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.domain.sequence.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Writes cadence plans for tests, step by step. Hours are Monday to Friday, 09:00 to 17:00.
final class Plans {
    private final List<Step> steps = new ArrayList<>();
    private PlanOptions options = PlanOptions.NONE;

    static Plans aPlan() {
        return new Plans();
    }

    /// Day 0 a recap, day 3 a case study, day 7 a break-up.
    static Plans threeMails() {
        return aPlan().mail("recap", 0).mail("case-study", 3).mail("breakup", 7);
    }

    /// What [#threeMails] became: another step, and later days.
    static CadencePlan second() {
        return aPlan().mail("recap", 0)
                .mail("case-study", 8)
                .mail("news", 24)
                .mail("breakup", 30)
                .build()
                .published(2);
    }

    /// Once a month and a half, so that each wait is a long sleep.
    static Plans nurture() {
        return aPlan().mail("spring", 1).mail("summer", 46).mail("autumn", 90);
    }

    Plans mail(String id, int day) {
        return step(id, day, Channel.EMAIL, ReviewPolicy.BY_RISK);
    }

    Plans reviewedMail(String id, int day) {
        return step(id, day, Channel.EMAIL, ReviewPolicy.ALWAYS);
    }

    Plans mailWhen(String id, int day, Happened when) {
        return step(id, day, Channel.EMAIL, ReviewPolicy.BY_RISK, when);
    }

    Plans call(String id, int day) {
        return step(id, day, Channel.PHONE, ReviewPolicy.BY_RISK);
    }

    private Plans step(String id, int day, Channel channel, ReviewPolicy review, Happened... when) {
        steps.add(new Step(
                id,
                Duration.ofDays(day),
                channel,
                Audience.PRIMARY,
                "value",
                "the angle of " + id,
                ValueType.EDUCATIONAL,
                150,
                review,
                Arrays.asList(when),
                List.of()));
        return this;
    }

    /// Another cadence takes over when every step has been done.
    Plans thenHandsOverTo(String cadence) {
        options = new PlanOptions(List.of(), List.of(), cadence, Map.of(), Map.of());
        return this;
    }

    /// What an urgent signal does, in every step.
    Plans hurriesAfter(Happened what) {
        Variant rule = new Variant(
                what, null, null, "another angle", null, 60, List.of(), null, null, Duration.ofHours(4), "look at it");
        options = new PlanOptions(List.of(rule), List.of(), null, Map.of(), Map.of());
        return this;
    }

    /// How a person wants the next touch.
    static Variant byPhone() {
        return new Variant(null, null, null, null, null, null, List.of(Channel.PHONE), null, null, null, null);
    }

    CadencePlan build() {
        return new CadencePlan(
                "test",
                1,
                "0".repeat(64),
                1,
                Duration.ofDays(2),
                new Window(
                        List.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0)),
                new Caps(3, 10),
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(24), Duration.ofDays(2)),
                steps,
                List.of(),
                options);
    }
}
