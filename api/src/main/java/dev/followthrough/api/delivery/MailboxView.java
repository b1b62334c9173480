package dev.followthrough.api.delivery;

import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.SendingPauses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mailbox as ops look at it.
///
/// @param paused why it sends nothing for now, and the id to resume it by; null: it sends
record MailboxView(
        String id,
        String address,
        String displayName,
        Mailbox.Server smtp,
        Mailbox.Server imap,
        String username,
        String passwordFrom,
        int perDay,
        int perMinute,
        SendingPauses.@Nullable Pause paused) {

    static MailboxView of(Mailbox box, List<SendingPauses.Pause> pauses) {
        return new MailboxView(
                box.id(),
                box.address(),
                box.displayName(),
                box.smtp(),
                box.imap(),
                box.username(),
                box.passwordFrom(),
                box.perDay(),
                box.perMinute(),
                pauses.stream()
                        .filter(pause -> pause.kind().equals("mailbox")
                                && pause.subject().equals(box.id()))
                        .findFirst()
                        .orElse(null));
    }
}
