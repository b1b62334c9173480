package dev.followthrough.activities.engagement;

import dev.followthrough.domain.engagement.MailHeaders;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a mail that say something, gathered from however deep they lie.
final class MailParts {
    /// Longer texts are cut: whoever answers with a book has said it on the first pages.
    private static final int LONGEST = 512 * 1024;

    private static final int DEEPEST = 12;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<MailHeaders> deliveryStatus = new ArrayList<>();
    private @Nullable MailHeaders feedback;
    private @Nullable MailHeaders returned;

    private MailParts() {}

    static MailParts of(Part message) {
        var parts = new MailParts();
        parts.gather(message, 0);
        return parts;
    }

    @Nullable
    String text() {
        return text.isEmpty() ? null : text.toString();
    }

    @Nullable
    String html() {
        return html.isEmpty() ? null : html.toString();
    }

    List<MailHeaders> deliveryStatus() {
        return List.copyOf(deliveryStatus);
    }

    @Nullable
    MailHeaders feedback() {
        return feedback;
    }

    @Nullable
    MailHeaders returned() {
        return returned;
    }

    private void gather(Part part, int depth) {
        if (depth > DEEPEST) return;
        try {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) return;
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) gather(multipart.getBodyPart(i), depth + 1);
            } else if (part.isMimeType("message/delivery-status")) {
                deliveryStatus.addAll(groups(bytes(part)));
            } else if (part.isMimeType("message/feedback-report")) {
                feedback = groups(bytes(part)).stream().findFirst().orElse(null);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                returned = groups(bytes(part)).stream().findFirst().orElse(returned);
            } else if (part.isMimeType("text/html")) {
                add(html, part);
            } else if (part.isMimeType("text/plain")) {
                add(text, part);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            add(text, part);
        }
    }

    private static void add(StringBuilder to, Part part) {
        try {
            String words = PartText.of(part, LONGEST);
            to.append(words, 0, Math.min(words.length(), Math.max(0, LONGEST - to.length())))
                    .append('\n');
        } catch (MessagingException | IOException | RuntimeException e) {
            to.append(raw(part));
        }
    }

    /// An unknown transfer encoding: the bytes as they are, as Western text.
    private static String raw(Part part) {
        try {
            return new String(bytes(part), Charset.forName("windows-1252"));
        } catch (MessagingException | IOException | RuntimeException e) {
            return "";
        }
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(LONGEST);
        }
    }

    /// Groups of header lines, parted by empty lines.
    private static List<MailHeaders> groups(byte[] bytes) throws MessagingException {
        List<MailHeaders> groups = new ArrayList<>();
        String all = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        for (String group : all.split("\n\n+")) {
            if (!group.contains(":")) continue;
            var lines = new InternetHeaders(
                    new ByteArrayInputStream((group.strip() + "\n\n").getBytes(StandardCharsets.UTF_8)));
            List<Header> headers = Collections.list(lines.getAllHeaders());
            if (!headers.isEmpty()) groups.add(MailParser.headers(headers));
        }
        return groups;
    }
}
