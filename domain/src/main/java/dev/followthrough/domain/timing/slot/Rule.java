package dev.followthrough.domain.timing.slot;

import java.time.Instant;

/// One reason why a touch may not leave now. The finder asks them all; whoever refuses says until when.
@FunctionalInterface
interface Rule {
    Verdict at(Instant moment);
}
