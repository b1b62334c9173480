package dev.followthrough.domain.sequence;

/// The one thing of value that a touch brings (M12; seeds C, "The Value-Add Follow-Up Framework").
public enum ValueType {
    EDUCATIONAL,
    SOCIAL_PROOF,
    COMPETITIVE,
    PERSONAL_INSIGHT,
    PROBLEM_SOLVING
}
