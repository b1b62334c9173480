package dev.followthrough.workflows.cadence;

/// A page of deals to look at.
///
/// @param after the deal that was looked at last; empty: none yet
/// @param most  deals in the page
public record SweepPage(String sweep, String after, int most) {

    /// @param last the deal that the page ended with; empty: there is no further page
    public record Done(String last, int looked, int enrolled) {}
}
