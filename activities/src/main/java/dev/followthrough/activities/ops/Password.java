package dev.followthrough.activities.ops;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.Mailbox;

/// A password that this worker does not find.
final class Password {
    private Password() {}

    static Finding missing(Mailbox mailbox) {
        if (mailbox.passwordFrom().equals(Mailbox.SEALED)) {
            return Finding.failed(
                    "its password cannot be opened",
                    "Type it in again; every process must have the same followthrough.link-key.");
        }
        return Finding.failed(
                "its password is not at " + mailbox.passwordFrom(),
                "Give this worker the environment variable, or a file that it may read, that passwordFrom names.");
    }
}
