package dev.followthrough.store.deal.list;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The lists that keep records in order (M41, M42): what is on them is nobody's plan. Each has an index of
/// its own.
public enum Hygiene {
    STALE("longer without contact both ways than is usual at its stage", "alive and quiet_from <= :now"),
    NO_NEXT_STEP(
            "neither a touch nor a task nor a draft lies ahead",
            "alive and next_at = 'infinity' and draft_id is null and status <> 'running'"),
    UNKNOWN_DELIVERY("nobody knows whether a mail arrived", "unknown_since is not null"),
    OWNERSHIP_CONFLICT("another system says that it is somebody else's", "claimed_since is not null"),
    MISSED_PROMISE("we promised something, and its day has passed", "promise_due < :today"),
    HELD_TOO_LONG("waits for a person for more than two days", "status = 'held' and since < :longHeld");

    /// A person has had two working days, more or less, to answer.
    static final Duration LONG_HELD = Duration.ofDays(2);

    private final String words;
    private final String sql;

    Hygiene(String words, String sql) {
        this.words = words;
        this.sql = sql;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    String sql() {
        return sql;
    }

    /// The same in Java as in the query.
    public boolean has(DealLine line, Instant now) {
        String status = line.standing().status();
        return switch (this) {
            case STALE -> line.alive() && !line.quietFrom().isAfter(now);
            case NO_NEXT_STEP ->
                line.alive() && line.nextAt() == null && line.draft() == null && !status.equals("running");
            case UNKNOWN_DELIVERY -> line.unknownSince() != null;
            case OWNERSHIP_CONFLICT -> line.claimedSince() != null;
            case MISSED_PROMISE ->
                line.promiseDue() != null
                        && line.promiseDue().isBefore(now.atZone(ZoneOffset.UTC).toLocalDate());
            case HELD_TOO_LONG ->
                status.equals("held") && line.standing().since().isBefore(now.minus(LONG_HELD));
        };
    }

    public static Optional<Hygiene> of(String word) {
        return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
    }
}
