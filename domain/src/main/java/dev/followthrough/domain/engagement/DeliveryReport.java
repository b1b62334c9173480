package dev.followthrough.domain.engagement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a delivery status notification (RFC 3464).
final class DeliveryReport {
    private DeliveryReport() {}

    static Optional<MailReading> of(InboundMail mail) {
        List<MailHeaders> recipients = mail.deliveryStatus().stream()
                .filter(group -> group.has("action") || group.has("final-recipient"))
                .toList();
        if (recipients.isEmpty()) return Optional.empty();
        List<Bounced> failed = bounces(recipients, "failed");
        if (!failed.isEmpty()) {
            return Optional.of(MailReading.report(
                    MailKind.BOUNCE,
                    failed,
                    "a delivery report (RFC 3464) says failed, "
                            + failed.getFirst().status()));
        }
        List<Bounced> delayed = bounces(recipients, "delayed");
        if (!delayed.isEmpty()) {
            return Optional.of(
                    MailReading.report(MailKind.DELAYED, delayed, "a delivery report (RFC 3464) says delayed"));
        }
        return Optional.of(
                MailReading.report(MailKind.OTHER, List.of(), "a delivery report (RFC 3464) of a mail that arrived"));
    }

    private static List<Bounced> bounces(List<MailHeaders> recipients, String action) {
        return recipients.stream()
                .filter(group -> action(group).equals(action))
                .map(DeliveryReport::bounce)
                .toList();
    }

    /// Some servers leave the action out, or say it in their own words.
    private static String action(MailHeaders group) {
        String action = group.word("action").replaceAll("[^a-z].*", "");
        if (!action.isEmpty()) return action;
        String status = group.word("status");
        return status.startsWith("2") ? "delivered" : status.startsWith("4") ? "delayed" : "failed";
    }

    private static Bounced bounce(MailHeaders group) {
        String recipient = Optional.ofNullable(address(group.first("original-recipient")))
                .orElse(address(group.first("final-recipient")));
        String diagnostic = group.first("diagnostic-code").orElse("");
        return BounceWords.bounce(recipient, group.word("status"), diagnostic);
    }

    private static @Nullable String address(Optional<String> field) {
        return field.map(
                        value -> value.substring(value.indexOf(';') + 1).strip().replaceAll("^<|>$", ""))
                .filter(value -> value.contains("@"))
                .map(value -> value.toLowerCase(Locale.ROOT))
                .orElse(null);
    }
}
