package dev.followthrough.domain.cadence.trial.script;

/// What is wrong with a script: its message says where, what, and what to do.
public final class ScriptProblem extends RuntimeException {
    ScriptProblem(String message) {
        super(message);
    }

    /// The message, which is never missing.
    public String words() {
        return String.valueOf(getMessage());
    }
}
