package dev.followthrough.activities.delivery;

import dev.followthrough.store.delivery.Mailbox;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An answer that lies unread in the mailbox must stop a send (G3): a mailbox that was not read for 30 s is read
/// first.
public interface FreshMailbox {
    /// Tries; when the mailbox cannot be read, the gate decides by how long that has been so.
    ///
    /// @param readAt when it was last read to its end, as the gate's view has it
    /// @return whether it had to be read, so that what was seen before may be out of date
    boolean ensureRead(Mailbox mailbox, @Nullable Instant readAt);
}
