package dev.followthrough.domain.cadence;

/// One thing that a cadence may not do (error) or should not do without thought (warning).
@FunctionalInterface
interface LintRule {
    void check(Written cadence, Problems problems);
}
