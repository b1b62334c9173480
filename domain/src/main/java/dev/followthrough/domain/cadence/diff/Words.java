package dev.followthrough.domain.cadence.diff;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Values of a plan as people write them. Different values never have the same words.
final class Words {
    private Words() {}

    private enum Unit {
        DAY(Duration.ofDays(1)),
        HOUR(Duration.ofHours(1)),
        MINUTE(Duration.ofMinutes(1)),
        SECOND(Duration.ofSeconds(1)),
        NANO(Duration.ofNanos(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }

        boolean measures(Duration time) {
            return one.multipliedBy(time.dividedBy(one)).equals(time);
        }
    }

    /// In the largest unit that it is a whole number of.
    static String time(Duration time) {
        Unit unit = unit(time);
        long count = time.dividedBy(unit.one);
        return count + " " + word(unit) + (count == 1 || count == -1 ? "" : "s");
    }

    private static Unit unit(Duration time) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.measures(time))
                .findFirst()
                .orElseThrow();
    }

    /// `5 days instead of 4`
    static String instead(Duration was, Duration is) {
        Unit unit = unit(is);
        return time(is) + " instead of " + (unit == unit(was) ? was.dividedBy(unit.one) : time(was));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }

    static String words(Collection<? extends Enum<?>> constants, String otherwise) {
        return list(constants, Words::word, otherwise);
    }

    static <T> String list(Collection<T> all, Function<? super T, String> word, String otherwise) {
        return all.isEmpty() ? otherwise : all.stream().map(word).collect(Collectors.joining(", "));
    }

    /// What is there of these, one after the other.
    static String joined(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
