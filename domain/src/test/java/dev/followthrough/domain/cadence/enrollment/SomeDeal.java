package dev.followthrough.domain.cadence.enrollment;

import dev.followthrough.domain.sequence.StopReason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A deal to look at, in the words of a test. It is looked at on 1 October 2026.
final class SomeDeal {
    static final Instant NOW = Instant.parse("2026-10-01T06:00:00Z");

    private String stage = "demo";
    private @Nullable String segment;
    private @Nullable BigDecimal amount;
    private Set<String> marks = Set.of("champion");
    private DealAtHand.Life life = new DealAtHand.Life.Ended(StopReason.EXHAUSTED, ago(60));
    private boolean won;
    private DealAtHand.@Nullable Last last;
    private @Nullable LocalDate renewsOn;
    private final List<Sign> signs = new ArrayList<>();
    private final Map<String, Instant> enrolled = new HashMap<>();
    private @Nullable String sign;
    private DealAtHand.@Nullable Obstacle obstacle;

    static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    static SomeDeal ended(StopReason reason, int daysAgo) {
        var deal = new SomeDeal();
        deal.life = new DealAtHand.Life.Ended(reason, ago(daysAgo));
        deal.won = reason == StopReason.DEAL_WON;
        return deal;
    }

    static SomeDeal fresh() {
        var deal = new SomeDeal();
        deal.life = new DealAtHand.Life.Ended(StopReason.NOT_ENROLLED, null);
        return deal;
    }

    static SomeDeal goingOn(WhyNot why) {
        var deal = new SomeDeal();
        deal.life = new DealAtHand.Life.GoesOn(why, why.words());
        return deal;
    }

    SomeDeal stage(String other) {
        stage = other;
        return this;
    }

    SomeDeal segment(String other) {
        segment = other;
        return this;
    }

    SomeDeal euros(int other) {
        amount = BigDecimal.valueOf(other);
        return this;
    }

    SomeDeal marked(String... others) {
        marks = Set.of(others);
        return this;
    }

    SomeDeal won() {
        won = true;
        return this;
    }

    SomeDeal last(String kind, int daysAgo) {
        last = new DealAtHand.Last(ago(daysAgo), kind);
        return sign(Sign.What.MET, daysAgo, "");
    }

    SomeDeal renewsIn(int days) {
        renewsOn = LocalDate.of(2026, 10, 1).plusDays(days);
        return this;
    }

    SomeDeal sign(Sign.What what, int daysAgo, String words) {
        signs.add(new Sign(ago(daysAgo), what, "log entry " + (signs.size() + 1), words));
        return this;
    }

    SomeDeal enrolledBy(String rule, int daysAgo) {
        enrolled.put(rule, ago(daysAgo));
        return this;
    }

    SomeDeal cameBack(String how) {
        sign = how;
        return this;
    }

    SomeDeal hinderedBy(WhyNot why) {
        obstacle = new DealAtHand.Obstacle(why, why.words());
        return this;
    }

    DealAtHand done() {
        return new DealAtHand(
                ago(200),
                stage,
                segment,
                null,
                "mara@sells.example",
                amount,
                amount == null ? null : "EUR",
                marks,
                life,
                won,
                last,
                renewsOn,
                null,
                signs,
                enrolled,
                sign,
                obstacle);
    }
}
