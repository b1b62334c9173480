package dev.followthrough.bench.checks;

import java.util.List;
import java.util.random.RandomGenerator;

/// A seeded choice.
public final class Chosen {
    private Chosen() {}

    public static <T> T from(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
