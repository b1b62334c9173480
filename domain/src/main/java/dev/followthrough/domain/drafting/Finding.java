package dev.followthrough.domain.drafting;

/// What a check has found.
///
/// @param rule  `banned-phrase`, `number`, …: all are listed in docs/drafting.md
/// @param quote the words of the draft that it is about; empty when something is missing
/// @param why   what is wrong and what to do, in words for the owner
public record Finding(String rule, Severity severity, String quote, String why) {
    public enum Severity {
        /// May not leave.
        REJECT,
        /// May leave; a person or a model should know.
        WARN
    }

    public static Finding reject(String rule, String quote, String why) {
        return new Finding(rule, Severity.REJECT, quote, why);
    }

    public static Finding warn(String rule, String quote, String why) {
        return new Finding(rule, Severity.WARN, quote, why);
    }

    public boolean isReject() {
        return severity == Severity.REJECT;
    }
}
