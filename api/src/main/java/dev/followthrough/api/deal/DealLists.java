package dev.followthrough.api.deal;

import dev.followthrough.store.deal.list.DealLine;
import dev.followthrough.store.deal.list.Hygiene;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// On which of the lists that keep records in order a deal is.
final class DealLists {
    private DealLists() {}

    /// @param count how many of the caller's deals are on it
    record Counted(String name, String words, long count) {}

    static List<Counted> counted(Map<Hygiene, Long> counts) {
        return counts.entrySet().stream()
                .map(list -> new Counted(list.getKey().word(), list.getKey().words(), list.getValue()))
                .toList();
    }

    static List<String> of(DealLine line, Instant now) {
        return Arrays.stream(Hygiene.values())
                .filter(list -> list.has(line, now))
                .map(Hygiene::word)
                .toList();
    }
}
