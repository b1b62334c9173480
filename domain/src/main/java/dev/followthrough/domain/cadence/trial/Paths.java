package dev.followthrough.domain.cadence.trial;

import dev.followthrough.domain.sequence.CadencePlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The ways that many random prospects took through one cadence.
///
/// @param touches   how many of them got each step, by its id and in the plan's order
/// @param changed   how many got it otherwise than it stands there
/// @param ends      how many ended in each way, most frequent first
/// @param endsAfter how many ended after each step (by id; empty: before the first), in each way
/// @param broken    promises that were broken; none, or it is a defect
public record Paths(
        CadencePlan plan,
        int prospects,
        int touchesInAll,
        Map<String, Integer> touches,
        Map<String, Integer> changed,
        Map<String, Integer> ends,
        Map<String, Map<String, Integer>> endsAfter,
        List<Broken> broken) {
    public Paths {
        touches = inOrder(touches);
        changed = inOrder(changed);
        ends = inOrder(ends);
        endsAfter = inOrder(endsAfter);
        broken = List.copyOf(broken);
    }

    private static <V> Map<String, V> inOrder(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
