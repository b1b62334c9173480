package dev.followthrough.domain.timing.best;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How often people acted in each hour of their own day: answered, clicked, opened, took a call.
///
/// @param byHour 24 counts, from midnight on
public record Acts(List<Integer> byHour) {
    public static final Acts NONE = new Acts(Collections.nCopies(24, 0));

    public Acts {
        byHour = List.copyOf(byHour);
        if (byHour.size() != 24) throw new IllegalArgumentException("a day has 24 hours, not " + byHour.size());
    }

    /// @param hours one for each act, 0 to 23
    public static Acts of(Iterable<Integer> hours) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(24, 0));
        for (int hour : hours) counts.set(hour, counts.get(hour) + 1);
        return new Acts(counts);
    }

    public int in(int hour) {
        return byHour.get(hour);
    }

    public int all() {
        return byHour.stream().mapToInt(Integer::intValue).sum();
    }
}
