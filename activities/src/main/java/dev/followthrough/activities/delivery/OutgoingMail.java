package dev.followthrough.activities.delivery;

import dev.followthrough.domain.engagement.Tracking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A touch as a mail.
///
/// @param messageId   without angle brackets, like those below
/// @param unsubscribe ways out, the best first: `https:` or `mailto:` addresses
/// @param oneClick    whether the first of them takes RFC 8058's POST
/// @param tracking    how links are counted; null: not at all
public record OutgoingMail(
        String touchKey,
        String messageId,
        String from,
        String fromName,
        String to,
        String toName,
        String subject,
        String text,
        @Nullable String inReplyTo,
        List<String> references,
        List<String> unsubscribe,
        boolean oneClick,
        @Nullable Tracking tracking) {
    public OutgoingMail {
        references = List.copyOf(references);
        unsubscribe = List.copyOf(unsubscribe);
    }
}
