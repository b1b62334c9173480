package dev.followthrough.standalone.demo;

/// How a demo prospect behaves.
public enum Temper {
    /// Reads, clicks, and answers the second mail with interest.
    INTERESTED,
    /// Asks a question after the first mail.
    CURIOUS,
    /// Has a colleague write, whom nobody here knows.
    COLLEAGUE,
    /// Says no, politely, to the second mail.
    DECLINES,
    /// Wants no more mail.
    LEAVES,
    /// Is away, with a return date, and silent afterwards.
    AWAY,
    /// Clicks what is linked, never answers.
    CLICKS,
    /// Never reacts.
    SILENT,
    /// Does not exist any more.
    GONE
}
