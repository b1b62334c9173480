package dev.followthrough.domain.insight;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// A share with what chance leaves open: the Wilson score interval at 95 %, which is honest with few cases too.
///
/// @param low  of the interval; 0 to 1
/// @param high of the interval
public record Share(int of, int cases, double value, double low, double high) {
    private static final double ERROR = 0.05;

    /// @param of    how many of the cases
    /// @param cases all of them; with none, everything is possible
    public static Share of(int of, int cases) {
        if (cases == 0) return new Share(0, 0, 0, 0, 1);
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(cases, of, ERROR);
        return new Share(
                of,
                cases,
                rounded((double) of / cases),
                rounded(interval.getLowerBound()),
                rounded(interval.getUpperBound()));
    }

    boolean isApartFrom(Share other) {
        return low > other.high || high < other.low;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
