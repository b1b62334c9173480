package dev.followthrough.domain.sequence;

/// Whom a step speaks to. `PRIMARY` is the deal's first contact; the others are roles in the buying group.
public enum Audience {
    PRIMARY,
    CHAMPION,
    ECONOMIC_BUYER,
    TECHNICAL_EVALUATOR,
    END_USER,
    PROCUREMENT
}
