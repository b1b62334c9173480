package dev.followthrough.domain.meeting;

/// Who is bound by a commitment, seen from our company.
public enum Side {
    OURS,
    THEIRS,
    SHARED
}
