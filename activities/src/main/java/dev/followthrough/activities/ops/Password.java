package dev.followthrough.activities.ops;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.Mailbox;

/// A password that this worker does not find.
final class Password {
    private Password() {}

    static Finding missing(Mailbox mailbox) {
        return Finding.failed(
                "its password is not at " + mailbox.passwordFrom(),
                "Give this worker the environment variable, or a file that it may read, that passwordFrom names.");
    }
}
