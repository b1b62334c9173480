package dev.followthrough.domain.sequence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes cadence plans for tests, step by step. Hours are Monday to Friday, 09:00 to 17:00.
public final class Plans {
    private final List<Step> steps = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private Duration leastGap = Duration.ofDays(2);
    private PlanOptions options = PlanOptions.NONE;

    private Plans() {}

    public static Plans aPlan() {
        return new Plans();
    }

    /// Day 0 a recap, day 3 a case study, day 7 a break-up.
    public static Plans threeMails() {
        return aPlan().mail("recap", 0).mail("case-study", 3).mail("breakup", 7);
    }

    public Plans mail(String id, int day) {
        return step(id, day, Channel.EMAIL, ReviewPolicy.BY_RISK, List.of(), List.of());
    }

    public Plans reviewedMail(String id, int day) {
        return step(id, day, Channel.EMAIL, ReviewPolicy.ALWAYS, List.of(), List.of());
    }

    public Plans mailWhen(String id, int day, Happened... when) {
        return step(id, day, Channel.EMAIL, ReviewPolicy.BY_RISK, List.of(when), List.of());
    }

    public Plans mailWithVariants(String id, int day, Variant... variants) {
        return step(id, day, Channel.EMAIL, ReviewPolicy.BY_RISK, List.of(), List.of(variants));
    }

    public Plans call(String id, int day) {
        return step(id, day, Channel.PHONE, ReviewPolicy.BY_RISK, List.of(), List.of());
    }

    public Plans step(
            String id, int day, Channel channel, ReviewPolicy review, List<Happened> when, List<Variant> more) {
        // A step that follows a conversation is known by its kind.
        String kind = id.equals("recap-of-day-one") ? "recap" : "value";
        steps.add(new Step(
                id,
                Duration.ofDays(day),
                channel,
                Audience.PRIMARY,
                kind,
                "the angle of " + id,
                ValueType.EDUCATIONAL,
                150,
                review,
                when,
                more));
        return this;
    }

    /// The latest step says more than its place, its content and its review.
    public Plans that(StepOptions more) {
        Step step = steps.removeLast();
        steps.add(new Step(
                step.id(),
                step.after(),
                step.channel(),
                step.audience(),
                step.kind(),
                step.angle(),
                step.value(),
                step.maxWords(),
                step.review(),
                step.when(),
                step.variants(),
                more));
        return this;
    }

    public Plans counts(Anchor from) {
        return that(new StepOptions(from, List.of(), null, List.of(), null, List.of(), null));
    }

    public Plans kind(String kind) {
        return latest(Variant.of(Happened.NOTHING, kind, null, null, null));
    }

    public Plans value(ValueType value) {
        return latest(Variant.of(Happened.NOTHING, null, null, value, null));
    }

    private Plans latest(Variant as) {
        steps.add(as.shape(steps.removeLast()));
        return this;
    }

    public Plans exit(Intent intent, Exit.Action then, @Nullable String to) {
        exits.add(new Exit(intent, then, to));
        return this;
    }

    public Plans options(PlanOptions more) {
        options = more;
        return this;
    }

    public Plans rules(Variant... rules) {
        return options(new PlanOptions(List.of(rules), List.of(), null, Map.of(), Map.of()));
    }

    public Plans leastGap(Duration gap) {
        leastGap = gap;
        return this;
    }

    public Plans stopsOn(Intent... intents) {
        Arrays.stream(intents).forEach(intent -> exits.add(new Exit(intent, Exit.Action.STOP, null)));
        return this;
    }

    /// An urgent signal: another angle, read first, within four hours, and the owner told.
    public static Variant looksAtPrices() {
        return new Variant(
                Happened.VISITED_PRICING,
                null,
                null,
                "which package fits",
                null,
                null,
                List.of(),
                null,
                ReviewPolicy.ALWAYS,
                Duration.ofHours(4),
                "They look at prices.");
    }

    public CadencePlan build() {
        return new CadencePlan(
                "test",
                1,
                "0".repeat(64),
                1,
                leastGap,
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
                exits,
                options);
    }
}
