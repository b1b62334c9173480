package dev.followthrough.standins.slack;

/// What goes wrong with the next call of a method.
public sealed interface Fault {
    /// Nothing is done; the caller is to wait.
    record RateLimited(int seconds) implements Fault {}

    /// Nothing is done; HTTP 503 without a body that anybody could read.
    record Outage() implements Fault {}

    /// Nothing is done; the connection ends without an answer.
    record Dropped() implements Fault {}

    /// It is done, and nobody hears of it: the connection ends before the answer.
    record AnswerLost() implements Fault {}

    /// `{"ok": false, "error": …}`; nothing is done.
    record Refused(String error) implements Fault {}
}
