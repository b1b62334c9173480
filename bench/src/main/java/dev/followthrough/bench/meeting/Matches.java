package dev.followthrough.bench.meeting;

import dev.followthrough.domain.meeting.reading.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Pairs what was expected with what was found, each at most once, the likest first.
///
/// @param missed  expected and not found
/// @param surplus found and not expected
record Matches<E, F>(List<Pair<E, F>> pairs, List<E> missed, List<F> surplus) {
    /// The least likeness at which two are about the same thing.
    static final double LEAST = 0.5;

    record Pair<E, F>(E expected, F found, double likeness) {}

    static <E, F> Matches<E, F> of(List<E> expected, List<F> found, ToDoubleBiFunction<E, F> likeness) {
        List<Pair<E, F>> all = new ArrayList<>();
        for (E one : expected)
            for (F other : found) {
                double like = likeness.applyAsDouble(one, other);
                if (like >= LEAST) all.add(new Pair<>(one, other, like));
            }
        all.sort(
                Comparator.comparingDouble((Pair<E, F> pair) -> pair.likeness()).reversed());
        List<E> missed = new ArrayList<>(expected);
        List<F> surplus = new ArrayList<>(found);
        List<Pair<E, F>> pairs = new ArrayList<>();
        for (Pair<E, F> pair : all) {
            if (!missed.contains(pair.expected()) || !surplus.contains(pair.found())) continue;
            missed.remove(pair.expected());
            surplus.remove(pair.found());
            pairs.add(pair);
        }
        return new Matches<>(pairs, missed, surplus);
    }

    /// Two texts are about the same when one has the other's words, or they share enough of them.
    static double likeness(String what, String quote, String foundWhat, String foundQuote) {
        double byWhat = Likeness.dice(Likeness.words(what), Likeness.words(foundWhat));
        String one = plain(quote);
        String other = plain(foundQuote);
        boolean within = !one.isEmpty() && !other.isEmpty() && (one.contains(other) || other.contains(one));
        double byQuote = within ? 1 : Likeness.dice(Likeness.words(quote), Likeness.words(foundQuote));
        return Math.max(byWhat, byQuote) + 0.001 * byWhat;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
