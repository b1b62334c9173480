package dev.followthrough.domain.cadence;

import java.time.Duration;

/// A time as cadences write it: `45min`, `1h`, `3d`, `2w`. A day is 24 hours.
final class Span {
    private Span() {}

    static Duration of(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) digits++;
        long count = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits)) {
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            case "w" -> Duration.ofDays(7 * count);
            default -> throw new IllegalArgumentException("The schema lets no such time through: " + text);
        };
    }

    /// The same time as an author would write it.
    static String inWords(Duration time) {
        long minutes = time.toMinutes();
        if (minutes % (24 * 60) == 0) return minutes / (24 * 60) + "d";
        if (minutes < 60) return minutes + "min";
        return minutes % 60 == 0 ? minutes / 60 + "h" : minutes / 60 + "h " + minutes % 60 + "min";
    }
}
