package dev.followthrough.domain.ops;

/// One thing that is looked at in a check-up (N13). It may be slow and it may fail: whoever runs it ends it
/// in time, and takes what it throws for a finding.
public interface Check {
    /// Small letters and dashes, such as `temporal-namespace`; with the subject behind a space where there
    /// are several.
    String name();

    Finding look() throws Exception;

    /// What to do when it does not come back in time.
    default String cureForSilence() {
        return "See the log of this process, and whether what it looks at answers at all.";
    }
}
