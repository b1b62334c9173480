package dev.followthrough.activities.delivery;

import dev.followthrough.store.delivery.Mailbox;

/// An answer that lies unread in the mailbox must stop a send (G3): a mailbox that was not read for 30 s is read
/// first.
public interface FreshMailbox {
    /// Tries; when the mailbox cannot be read, the gate decides by how long that has been so.
    void ensureRead(Mailbox mailbox);
}
