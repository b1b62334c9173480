package dev.followthrough.api.cadence;

import dev.followthrough.store.cadence.Cadences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A cadence in the list of all: its newest version, and how many deals follow which.
///
/// @param older versions before the newest that deals still follow
record CadenceLine(
        String name, int version, int steps, Instant publishedAt, String publishedBy, int deals, List<Older> older) {
    record Older(int version, int deals) {}

    /// @param all   by name and version
    /// @param deals by `name@version`
    static List<CadenceLine> of(List<Cadences.Published> all, Map<String, Integer> deals, CadenceViews views) {
        Map<String, List<Cadences.Published>> byName = new LinkedHashMap<>();
        for (Cadences.Published one : all)
            byName.computeIfAbsent(one.plan().name(), name -> new ArrayList<>()).add(one);
        return byName.values().stream()
                .map(versions -> line(versions, deals, views))
                .toList();
    }

    private static CadenceLine line(List<Cadences.Published> versions, Map<String, Integer> deals, CadenceViews views) {
        Cadences.Published newest = versions.getLast();
        List<Older> older = versions.reversed().stream()
                .skip(1)
                .map(one -> new Older(
                        one.plan().version(), deals.getOrDefault(one.plan().reference(), 0)))
                .filter(one -> one.deals() > 0)
                .toList();
        return new CadenceLine(
                newest.plan().name(),
                newest.plan().version(),
                newest.plan().steps().size(),
                newest.at(),
                views.name(newest.by()),
                deals.getOrDefault(newest.plan().reference(), 0),
                older);
    }
}
