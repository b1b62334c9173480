package dev.followthrough.activities.engagement;

import dev.followthrough.domain.engagement.InboundMail;
import dev.followthrough.domain.engagement.MailAddress;
import dev.followthrough.domain.engagement.MailHeaders;
import dev.followthrough.store.delivery.TouchKey;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Turns a mail as it came, however broken, into what the reader of the domain understands. What cannot be read is
/// left out; a mail is never refused for its form.
public final class MailParser {
    private static final String MARK = "X-Followthrough-Touch";
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final InboundMail NOTHING = new InboundMail(
            MailHeaders.NONE,
            null,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            "",
            null,
            null,
            null,
            List.of(),
            null,
            null);

    private MailParser() {}

    public static InboundMail parse(MimeMessage message) throws MessagingException {
        MailHeaders headers = headers(Collections.list(message.getAllHeaders()));
        MailParts parts = MailParts.of(message);
        return new InboundMail(
                headers,
                headers.first("message-id").map(InboundMail::bare).orElse(null),
                headers.first("in-reply-to").map(MailParser::firstId).orElse(null),
                headers.first("references").map(MailParser::ids).orElse(List.of()),
                addresses(message, "From").stream().findFirst().orElse(null),
                addresses(message, "To"),
                addresses(message, "Cc"),
                headers.first("subject").orElse(""),
                date(headers),
                parts.text(),
                parts.html(),
                parts.deliveryStatus(),
                parts.feedback(),
                parts.returned());
    }

    /// @param bytes a mail, or its beginning
    public static InboundMail parse(byte[] bytes) throws MessagingException {
        return parse(new MimeMessage(SESSION, new ByteArrayInputStream(bytes)));
    }

    /// What the headers alone say; nothing when even they cannot be read.
    static InboundMail headersOf(byte[] bytes) {
        try {
            String head = new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n\r?\n", 2)[0] + "\r\n\r\n";
            return parse(head.getBytes(StandardCharsets.ISO_8859_1));
        } catch (MessagingException | RuntimeException e) {
            return NOTHING;
        }
    }

    /// Names a mail that bears no Message-ID; the same bytes, the same name.
    static String fingerprint(byte[] bytes) {
        try {
            return "no-id-"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Our mark on the mail itself, or on the mail that a report returns; null for anything but a touch key.
    static @Nullable TouchKey touch(InboundMail mail) {
        return mail.headers()
                .first(MARK)
                .or(() -> mail.returned() == null
                        ? Optional.empty()
                        : mail.returned().first(MARK))
                .flatMap(MailParser::key)
                .orElse(null);
    }

    private static Optional<TouchKey> key(String text) {
        try {
            return Optional.of(TouchKey.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static MailHeaders headers(List<Header> lines) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Header line : lines) {
            values.computeIfAbsent(line.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(decoded(line.getValue()));
        }
        return new MailHeaders(values);
    }

    private static String decoded(@Nullable String value) {
        if (value == null) return "";
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value)).strip();
        } catch (UnsupportedEncodingException e) {
            return value.strip();
        }
    }

    private static List<MailAddress> addresses(Message message, String header) {
        try {
            String[] lines = message.getHeader(header);
            if (lines == null) return List.of();
            List<MailAddress> found = new ArrayList<>();
            for (Address address : InternetAddress.parseHeader(String.join(",", lines), false)) {
                if (address instanceof InternetAddress internet && internet.getAddress() != null) {
                    found.add(new MailAddress(internet.getPersonal(), internet.getAddress()));
                }
            }
            return found;
        } catch (MessagingException e) {
            return List.of();
        }
    }

    private static @Nullable OffsetDateTime date(MailHeaders headers) {
        try {
            return headers.first("date")
                    .map(text -> OffsetDateTime.parse(
                            text.replaceAll("\\s*\\(.*\\)$", ""), DateTimeFormatter.RFC_1123_DATE_TIME))
                    .orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String firstId(String header) {
        return ids(header).stream().findFirst().orElse(null);
    }

    private static List<String> ids(String header) {
        return Arrays.stream(header.split("[\\s,]+"))
                .filter(id -> id.contains("@"))
                .map(InboundMail::bare)
                .toList();
    }

    static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            return false;
        }
    }
}
