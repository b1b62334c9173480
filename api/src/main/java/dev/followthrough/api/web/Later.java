package dev.followthrough.api.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Times to come, as a form has them: `PT3H`, `tomorrow`, or `2026-10-14T09:00` in the person's zone.
public final class Later {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Later() {}

    /// @return null: no time was given
    /// @throws ApiProblem what was given is no time
    public static @Nullable Instant read(@Nullable String words, ZoneId zone, Instant now) {
        if (words == null || words.isBlank()) return null;
        try {
            if (words.startsWith("PT")) return now.plus(Duration.parse(words));
            if (words.equals("tomorrow")) {
                return now.atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant();
            }
            return LocalDateTime.parse(words).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw ApiProblem.invalid(
                    List.of(new FieldProblem("until", "is no time", "choose one, or write it as 2026-10-14T09:00")));
        }
    }
}
