package dev.followthrough.domain.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reasons in a fixed order, each once: the first words that ask for it are quoted.
final class ReasonsFound {
    private final Map<Reason, ReviewReason> found = new EnumMap<>(Reason.class);

    void add(ReviewReason reason) {
        found.merge(reason.reason(), reason, (first, second) -> first.quote().isEmpty() ? second : first);
    }

    boolean has(Reason reason) {
        return found.containsKey(reason);
    }

    List<ReviewReason> all() {
        return List.copyOf(found.values());
    }
}
