package dev.followthrough.domain.cadence.diff;

import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.PlanOptions;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.domain.sequence.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// A plan that says something in every field that a plan has.
final class EveryField {
    private EveryField() {}

    static CadencePlan plan() {
        return new CadencePlan(
                "everything",
                3,
                "a".repeat(64),
                2,
                Duration.ofDays(3),
                new Window(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(9, 0), LocalTime.of(17, 0)),
                new Caps(3, 8),
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(24), Duration.ofDays(2)),
                List.of(step("first", 1), step("second", 5), plain("third", 9)),
                List.of(new Exit(Intent.REFERRAL, Exit.Action.HAND_OVER, "nurture")),
                new PlanOptions(
                        List.of(rule(Happened.CLICKED), rule(Happened.SURGE)),
                        List.of(
                                new PlanOptions.Goal(Happened.BOOKED_MEETING, Exit.Action.HAND_OVER, "renewal"),
                                new PlanOptions.Goal(Happened.INTENT, Exit.Action.STOP, null)),
                        "nurture",
                        Map.of("high", 60, "low", 150),
                        Map.of("enterprise", new PlanOptions.Segment(Duration.ofDays(4), new Caps(2, 4)))));
    }

    private static Step step(String id, int day) {
        return new Step(
                id,
                Duration.ofDays(day),
                Channel.PHONE,
                Audience.CHAMPION,
                "call-talking-points",
                "the angle of " + id,
                ValueType.COMPETITIVE,
                90,
                ReviewPolicy.ALWAYS,
                List.of(Happened.CLICKED, Happened.VISITED),
                List.of(rule(Happened.OPENED), rule(Happened.FORWARDED)),
                new StepOptions(
                        Anchor.START,
                        List.of(Happened.REACHED_MILESTONE, Happened.USED_FEATURE),
                        new StepOptions.Group(
                                List.of("enterprise", "mid-market"),
                                List.of("high", "low"),
                                List.of("competitor", "champion"),
                                List.of("strategic", "won")),
                        List.of(Channel.PHONE, Channel.LINKEDIN),
                        new StepOptions.Repeat(Duration.ofDays(30), 3),
                        List.of(rule(null), rule(Happened.NOTHING)),
                        new StepOptions.Experiment(
                                "length",
                                List.of(
                                        new StepOptions.Experiment.Arm("long", rule(null)),
                                        new StepOptions.Experiment.Arm("short", rule(Happened.NOTHING)))),
                        StepOptions.Propose.TIMES));
    }

    private static Step plain(String id, int day) {
        return new Step(
                id,
                Duration.ofDays(-day),
                Channel.EMAIL,
                Audience.PRIMARY,
                "breakup",
                "a farewell",
                ValueType.PERSONAL_INSIGHT,
                50,
                ReviewPolicy.BY_RISK,
                List.of(),
                List.of(),
                new StepOptions(Anchor.RENEWAL, List.of(), null, List.of(), null, List.of(), null));
    }

    private static Variant rule(Happened when) {
        return new Variant(
                when,
                2,
                "value-bomb",
                "another angle",
                ValueType.EDUCATIONAL,
                60,
                List.of(Channel.PHONE, Channel.EMAIL),
                Audience.ECONOMIC_BUYER,
                ReviewPolicy.ALWAYS,
                Duration.ofHours(4),
                "look at it");
    }
}
