package dev.followthrough.activities.engagement;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A mail as somebody wrote it, in its bytes.
record Written(Map<String, String> headers, String body) {
    static Written by(String from) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", from);
        headers.put("To", "mara@sells.example");
        headers.put("Subject", "Re: Docks");
        headers.put("Date", "Wed, 18 Nov 2026 10:00:00 +0000");
        headers.put("Message-ID", "<" + UUID.randomUUID() + "@mail.example>");
        return new Written(headers, "");
    }

    Written with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Written(more, body);
    }

    Written without(String header) {
        var less = new LinkedHashMap<>(headers);
        less.remove(header);
        return new Written(less, body);
    }

    Written answering(String messageId) {
        return with("In-Reply-To", "<" + messageId + ">").with("References", "<" + messageId + ">");
    }

    Written saying(String text) {
        return new Written(headers, text);
    }

    /// A delivery status notification (RFC 3464) about a mail of ours.
    static Written report(String action, String status, String finalRecipient, String returnedHeaders) {
        String body = "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n"
                + finalRecipient + "Action: " + action + "\r\nStatus: " + status + "\r\n\r\n--b\r\n"
                + "Content-Type: text/rfc822-headers\r\n\r\n" + returnedHeaders + "\r\n--b--\r\n";
        return by("mailer-daemon@mail.example")
                .with("Auto-Submitted", "auto-replied")
                .with("MIME-Version", "1.0")
                .with("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")
                .saying(body);
    }

    byte[] bytes() {
        var mail = new StringBuilder();
        headers.forEach(
                (name, value) -> mail.append(name).append(": ").append(value).append("\r\n"));
        return mail.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
