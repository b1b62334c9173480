package dev.followthrough.domain.drafting.mention;

import java.math.BigDecimal;
import java.util.List;

/// Comparing readings: 48 and 48.0 are one number.
final class Numbers {
    private Numbers() {}

    static boolean meet(List<BigDecimal> some, List<BigDecimal> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> one.compareTo(other) == 0));
    }
}
