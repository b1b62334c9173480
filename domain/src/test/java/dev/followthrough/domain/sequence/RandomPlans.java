package dev.followthrough.domain.sequence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Cadences that say anything that the language can say.
final class RandomPlans {
    private final Random random;

    RandomPlans(Random random) {
        this.random = random;
    }

    CadencePlan plan() {
        Plans plan = Plans.aPlan();
        int steps = 1 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(5)) {
                case 0 -> plan.reviewedMail("reviewed-" + i, 3 * i);
                case 1 -> plan.call("call-" + i, 3 * i);
                case 2 -> plan.mailWhen("branch-" + i, 3 * i, happened());
                case 3 -> plan.mailWithVariants("shaped-" + i, 3 * i, variant(happened()));
                default -> plan.mail("mail-" + i, 3 * i);
            }
            if (random.nextInt(3) == 0) plan.that(options(i));
        }
        return plan.options(planOptions()).build();
    }

    private StepOptions options(int index) {
        return new StepOptions(
                anchor(index),
                random.nextInt(6) == 0 ? List.of(happened()) : List.of(),
                random.nextInt(6) == 0 ? group() : null,
                random.nextInt(4) == 0 ? List.of(Channel.EMAIL, Channel.PHONE) : List.of(),
                random.nextInt(4) == 0 ? new StepOptions.Repeat(Duration.ofDays(5), 2 + random.nextInt(3)) : null,
                random.nextInt(4) == 0 ? List.of(variant(null), variant(null)) : List.of(),
                random.nextInt(5) == 0 ? experiment() : null);
    }

    private Anchor anchor(int index) {
        Anchor anchor = Anchor.values()[random.nextInt(Anchor.values().length)];
        return index == 0 && !anchor.isDate() ? Anchor.START : anchor;
    }

    private static StepOptions.Group group() {
        return new StepOptions.Group(List.of(), List.of("high"), List.of(), List.of("strategic"));
    }

    private StepOptions.Experiment experiment() {
        return new StepOptions.Experiment(
                "subject",
                List.of(
                        new StepOptions.Experiment.Arm("short", variant(null)),
                        new StepOptions.Experiment.Arm("long", variant(null))));
    }

    private PlanOptions planOptions() {
        if (random.nextBoolean()) return PlanOptions.NONE;
        List<Variant> rules = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) rules.add(variant(happened()));
        return new PlanOptions(
                rules,
                List.of(new PlanOptions.Goal(
                        Happened.BOOKED_MEETING,
                        Exit.Action.values()[random.nextInt(Exit.Action.values().length)],
                        "nurture")),
                random.nextBoolean() ? "nurture" : null,
                Map.of("high", 60, "low", 150),
                Map.of("enterprise", new PlanOptions.Segment(Duration.ofDays(4), null)));
    }

    private Variant variant(@Nullable Happened when) {
        return new Variant(
                when,
                when != null && random.nextInt(4) == 0 ? 1 + random.nextInt(3) : null,
                null,
                "another angle " + random.nextInt(5),
                random.nextBoolean() ? null : ValueType.values()[random.nextInt(ValueType.values().length)],
                random.nextBoolean() ? null : 60,
                random.nextInt(4) == 0 ? List.of(Channel.PHONE, Channel.LINKEDIN) : List.of(),
                null,
                random.nextInt(4) == 0 ? ReviewPolicy.ALWAYS : null,
                when != null && random.nextInt(3) == 0 ? Duration.ofHours(4) : null,
                when != null && random.nextInt(3) == 0 ? "look at this deal" : null);
    }

    private Happened happened() {
        return Happened.values()[random.nextInt(Happened.values().length)];
    }
}
