package dev.followthrough.domain.drafting.writer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Choices that differ from touch to touch and are always the same for the same touch.
///
/// @param seed the touch's own
record Variation(long seed) {
    /// The list, begun at a place that the seed and the purpose name.
    <T> List<T> turned(List<T> list, String purpose) {
        if (list.isEmpty()) return list;
        int start = (int) Math.floorMod(mixed(seed + 31L * purpose.hashCode()), (long) list.size());
        List<T> turned = new ArrayList<>(list.subList(start, list.size()));
        turned.addAll(list.subList(0, start));
        return turned;
    }

    <T> T one(List<T> list, String purpose) {
        return turned(list, purpose).getFirst();
    }

    /// The list in an order in which each place is as likely as another.
    <T> List<T> shuffled(List<T> list, String purpose) {
        long from = seed + 31L * purpose.hashCode();
        return IntStream.range(0, list.size())
                .boxed()
                .sorted(Comparator.comparingLong(place -> mixed(from + 7919L * place)))
                .map(list::get)
                .toList();
    }

    /// SplitMix64: neighbours in, strangers out.
    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
