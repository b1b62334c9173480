package dev.followthrough.domain.timing.best;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// Which hour of the day somebody answers in (seeds D, "optimal send time modeling"; seeds A, timing by past patterns).
///
/// Three Dirichlet distributions over the 24 hours, each the prior of the next. With `H`, `S`, `C` the acts of the
/// whole house, of the deal's segment and of the contact, each in the local time of whoever acted:
///
/// ```
/// house(h)   = (H(h) + 1)                / (ΣH + 24)
/// segment(h) = (S(h) + 40 · house(h))    / (ΣS + 40)
/// contact(h) = (C(h) + 10 · segment(h))  / (ΣC + 10)
/// ```
///
/// So ten acts of their own weigh as much as all that is known of others. Among the hours that fit, the one with the
/// highest `contact(h)` is chosen (of equals, the earliest), and only if it stands out: half as much again as the
/// average of those hours, with at least [#LEAST_ACTS] acts behind it. Hours alone are told apart, not weekdays: a
/// weekday's own pattern needs five times the acts, and few prospects ever send us those.
///
/// What is learned is when they *act*. That is no proof of when a mail should *arrive*: who answers at nine may have
/// read it at eight. It only chooses among minutes that fit anyway.
public record BestHour(Acts contact, Acts segment, Acts house, String segmentName) {
    static final int LEAST_ACTS = 10;
    /// Fewer acts of one person are an accident.
    static final int LEAST_OF_THEIRS = 5;

    private static final double STANDS_OUT = 1.5;
    private static final double WEIGHT_OF_HOUSE = 40;
    private static final double WEIGHT_OF_SEGMENT = 10;

    public static final BestHour UNKNOWN = new BestHour(Acts.NONE, Acts.NONE, Acts.NONE, "");

    /// @param words what stands behind it, such as `their best hour (9 of their 14 answers)`
    public record Choice(int hour, String words) {}

    /// The hour that stands out among those that fit; empty where the data does not carry a claim.
    ///
    /// @param hours of the contact's day in which a minute fits
    public Optional<Choice> among(Set<Integer> hours) {
        if (hours.size() < 2 || contact.all() + segment.all() + house.all() < LEAST_ACTS) return Optional.empty();
        double average = hours.stream().mapToDouble(this::weight).average().orElse(0);
        return hours.stream()
                .sorted()
                .max(Comparator.comparingDouble(this::weight).thenComparing(Comparator.reverseOrder()))
                .filter(best -> weight(best) >= STANDS_OUT * average)
                .map(best -> new Choice(best, words(best)));
    }

    private double weight(int hour) {
        double ofHouse = (house.in(hour) + 1.0) / (house.all() + 24.0);
        double ofSegment = (segment.in(hour) + WEIGHT_OF_HOUSE * ofHouse) / (segment.all() + WEIGHT_OF_HOUSE);
        return (contact.in(hour) + WEIGHT_OF_SEGMENT * ofSegment) / (contact.all() + WEIGHT_OF_SEGMENT);
    }

    private String words(int hour) {
        String span = "%02d:00-%02d:00".formatted(hour, (hour + 1) % 24);
        boolean theirs = contact.all() >= LEAST_OF_THEIRS && contact.in(hour) > 0;
        if (theirs) return span + ", their best hour (" + of(contact, hour) + " of their own)";
        String others = segment.all() >= LEAST_ACTS
                ? "the best hour of segment " + segmentName + " (" + of(segment, hour) + ")"
                : "the best hour of all contacts (" + of(house, hour) + ")";
        String own = contact.all() == 0 ? "" : "; " + contact.all() + " of their own are too few to tell";
        return span + ", " + others + own;
    }

    private static String of(Acts acts, int hour) {
        return acts.in(hour) + " of " + acts.all() + " answers";
    }
}
