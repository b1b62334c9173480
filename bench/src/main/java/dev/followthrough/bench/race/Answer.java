package dev.followthrough.bench.race;

/// What a prospect does while the send stands still.
enum Answer {
    NONE,
    /// By the api: acknowledged by its 201.
    OPT_OUT,
    /// By mail: acknowledged at the latest when its row is seen.
    REPLY
}
