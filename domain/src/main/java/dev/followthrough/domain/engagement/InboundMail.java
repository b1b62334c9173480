package dev.followthrough.domain.engagement;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as it came in, without any mail library. Its text is data: nothing in it is ever followed as an
/// instruction.
///
/// @param messageId      without angle brackets, as are `inReplyTo` and `references`
/// @param references     oldest first, as the header has them
/// @param date           when it was written, in the sender's offset; null: nobody knows
/// @param text           all readable plain text
/// @param html           all readable HTML
/// @param deliveryStatus the groups of a `message/delivery-status` part (RFC 3464): first per message, then per
/// recipient
/// @param feedback       the fields of a `message/feedback-report` part (RFC 5965)
/// @param returned       the headers of the mail that a report is about
public record InboundMail(
        MailHeaders headers,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable OffsetDateTime date,
        @Nullable String text,
        @Nullable String html,
        List<MailHeaders> deliveryStatus,
        @Nullable MailHeaders feedback,
        @Nullable MailHeaders returned) {

    /// The mails that this one answers or reports about, the nearest first.
    public List<String> answers() {
        var ids = new ArrayList<String>();
        if (inReplyTo != null) ids.add(inReplyTo);
        ids.addAll(references.reversed());
        if (returned != null) {
            returned.first("message-id").map(InboundMail::bare).ifPresent(ids::add);
        }
        return ids.stream().distinct().toList();
    }

    /// An id without its angle brackets.
    public static String bare(String id) {
        return id.strip().replaceAll("^<|>$", "");
    }
}
