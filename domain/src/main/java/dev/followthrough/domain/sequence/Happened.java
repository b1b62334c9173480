package dev.followthrough.domain.sequence;

/// What people (never machines, G6) did since the previous touch.
public enum Happened {
    OPENED,
    CLICKED,
    NOTHING
}
