package dev.followthrough.domain.timing.place;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// In which zone somebody lives, where that is from, and how sure it is.
///
/// @param zone  the one that times are told in
/// @param zones every zone in which they may be, `zone` among them; hours are chosen that fit all of them
/// @param why   in words, such as `the number is from Munich's area`
public record ZoneGuess(ZoneId zone, List<ZoneId> zones, From from, Sure sure, String why) {
    public ZoneGuess {
        zones = List.copyOf(zones);
    }

    public enum From {
        GIVEN,
        PHONE,
        COUNTRY,
        OWNER,
        HOUSE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// `CERTAIN`: somebody said so. `LIKELY`: it follows from what somebody said. `GUESS`: it may well be wrong.
    public enum Sure {
        CERTAIN,
        LIKELY,
        GUESS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ZoneGuess one(ZoneId zone, From from, Sure sure, String why) {
        return new ZoneGuess(zone, List.of(zone), from, sure, why);
    }

    /// This guess where hours of this length are to fit everywhere: if they do not, the first zone alone is minded,
    /// and it is no more than a guess.
    public ZoneGuess forHours(Duration open, Instant at) {
        if (zones.size() == 1) return this;
        return open.minus(apart(at)).compareTo(LEAST) >= 0
                ? new ZoneGuess(zone, zones, from, sure, why + ", and the hours fit all of them")
                : one(zone, from, Sure.GUESS, why + ", no hours fit all of them, and this is the main one");
    }

    /// Less than this in common is no hour to find a minute in.
    private static final Duration LEAST = Duration.ofHours(1);

    private Duration apart(Instant at) {
        List<Integer> offsets = zones.stream()
                .map(one -> one.getRules().getOffset(at).getTotalSeconds())
                .sorted(Comparator.naturalOrder())
                .toList();
        return Duration.ofSeconds(offsets.getLast() - offsets.getFirst());
    }
}
