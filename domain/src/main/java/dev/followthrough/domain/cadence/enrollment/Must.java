package dev.followthrough.domain.cadence.enrollment;

/// What a file's fields must be.
final class Must {
    private Must() {}

    static void be(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }
}
