package dev.followthrough.domain.drafting.writer;

/// What a first sentence leads to, so that the second follows from it.
enum Lead {
    /// It says something about the reader's situation.
    REMARK,
    /// It says that something follows.
    ANNOUNCEMENT,
    /// It names an agreed step.
    STEP,
    /// It stands by itself.
    PLAIN
}
