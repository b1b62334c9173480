package dev.followthrough.activities.delivery;

/// Told of each point that a send passes. Production watches nothing; the tests of the guarantees crash the worker
/// here.
@FunctionalInterface
public interface SendWatch {
    enum Point {
        CLAIMED,
        HANDED_OFF,
        LOCKED,
        DOT_WRITTEN,
        ANSWERED
    }

    SendWatch NOBODY = (point, touch) -> {};

    /// @param touch the touch key's text
    void passed(Point point, String touch);
}
