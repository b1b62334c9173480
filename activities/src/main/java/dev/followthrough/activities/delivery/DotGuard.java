package dev.followthrough.activities.delivery;

/// Stands between the body and its final dot.
public interface DotGuard {
    /// Called once the server has taken all recipients and before the first byte of the body: from its return on,
    /// the mail may leave.
    ///
    /// @return false: this attempt is not the latest any more, so nothing is streamed
    boolean beforeBody();

    /// Called when the whole body has been streamed.
    ///
    /// @param writeDot writes the final dot, and reads nothing
    /// @return false: the dot was not written, and the connection is dropped, so that nothing is delivered
    boolean releaseDot(Runnable writeDot);
}
