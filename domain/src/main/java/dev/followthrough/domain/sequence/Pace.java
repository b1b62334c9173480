package dev.followthrough.domain.sequence;

import java.time.Duration;

/// How fast business time runs against real time: 1 in production, thousands in the demo, where a day lasts
/// seconds. Stored once, immutable in the workflow's input. It bends timers only, never leases, SMTP or tokens.
public record Pace(long factor) {
    public static final Pace REAL = new Pace(1);

    public Pace {
        if (factor < 1) throw new IllegalArgumentException("A pace is 1 or more, not " + factor);
    }

    public boolean isReal() {
        return factor == 1;
    }

    /// How much business time goes by in a stretch of real time.
    public Duration business(Duration real) {
        return real.multipliedBy(factor);
    }

    /// How long to wait in real time for a stretch of business time; at least a millisecond, so that a wait is a
    /// wait.
    public Duration real(Duration business) {
        if (isReal()) return business;
        Duration real = business.dividedBy(factor);
        return real.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : real;
    }
}
