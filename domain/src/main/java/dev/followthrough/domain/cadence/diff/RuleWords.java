package dev.followthrough.domain.cadence.diff;

import dev.followthrough.domain.sequence.StepOptions;
import dev.followthrough.domain.sequence.Variant;

/// What changes a step, in words: a rule, the turn of a step that repeats, an arm of an experiment.
final class RuleWords {
    private RuleWords() {}

    /// When a rule fits, such as `when clicked`.
    static String when(Variant rule) {
        String signal = rule.when() == null ? "" : "when " + Words.word(rule.when());
        String silent = rule.silent() == null ? "" : "after " + rule.silent() + " touches without an answer";
        String when = Words.joined(signal, silent);
        return when.isEmpty() ? "always" : when;
    }

    static String rule(Variant rule) {
        return when(rule) + " (" + changes(rule) + ")";
    }

    static String arm(StepOptions.Experiment.Arm arm) {
        return arm.name() + " (" + rule(arm.variant()) + ")";
    }

    private static String changes(Variant rule) {
        String changes = Words.joined(
                rule.kind() == null ? "" : "kind " + rule.kind(),
                rule.angle() == null ? "" : "about " + Words.quoted(rule.angle()),
                rule.value() == null ? "" : "value " + Words.word(rule.value()),
                rule.maxWords() == null ? "" : "at most " + rule.maxWords() + " words",
                rule.channels().isEmpty() ? "" : "by " + Words.words(rule.channels(), ""),
                rule.audience() == null ? "" : "to " + Words.word(rule.audience()),
                rule.review() == null ? "" : "review " + Words.word(rule.review()),
                rule.sooner() == null ? "" : "due " + Words.time(rule.sooner()) + " after it",
                rule.tellOwner() == null ? "" : "its owner is told " + Words.quoted(rule.tellOwner()));
        return changes.isEmpty() ? "no change" : changes;
    }
}
