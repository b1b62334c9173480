package dev.followthrough.domain.meeting;

import dev.followthrough.domain.sequence.FollowUp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// When the follow-up of a conversation has to leave, and how much depends on it (M6; seeds B, "Follow-Up Timing").
/// Whether that moment lies in the reader's hours is the slot's to say.
public record FollowUpTime(Duration earliest, Duration latest, boolean untilNextMorning, Priority priority) {
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    public enum Priority {
        CRITICAL,
        HIGH,
        MEDIUM,
        INTERNAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static FollowUpTime of(MeetingType type) {
        return switch (type) {
            case NEGOTIATION -> within(0, 2, Priority.CRITICAL); // momentum matters
            case DISCOVERY -> within(2, 4, Priority.HIGH); // sets the tone
            case DEMO ->
                new FollowUpTime(Duration.ofHours(1), Duration.ofHours(4), true, Priority.HIGH); // they compare
            case PROPOSAL -> within(1, 4, Priority.HIGH); // as long as the terms are fresh
            case TECHNICAL_DEEP_DIVE -> new FollowUpTime(Duration.ofHours(2), Duration.ofHours(4), true, Priority.HIGH);
            case ONBOARDING -> within(2, 24, Priority.MEDIUM);
            case CHECK_IN -> within(4, 24, Priority.MEDIUM);
            case OTHER -> within(2, 24, Priority.MEDIUM);
            case INTERNAL -> within(0, 0, Priority.INTERNAL); // at once, and only for us
        };
    }

    private static FollowUpTime within(int fromHours, int untilHours, Priority priority) {
        return new FollowUpTime(Duration.ofHours(fromHours), Duration.ofHours(untilHours), false, priority);
    }

    /// What a meeting that ended then owes its customer.
    ///
    /// @param zone of the reader, whose next morning counts
    /// @return empty for an internal one
    public Optional<FollowUp> owed(Instant ended, ZoneId zone) {
        if (priority == Priority.INTERNAL) return Optional.empty();
        return Optional.of(FollowUp.owed(ended, ended.plus(earliest), by(ended, zone)));
    }

    private Instant by(Instant ended, ZoneId zone) {
        Instant sameDay = ended.plus(latest);
        if (!untilNextMorning) return sameDay;
        Instant morning = ended.atZone(zone)
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .with(MORNING)
                .toInstant();
        return morning.isAfter(sameDay) ? morning : sameDay;
    }
}
