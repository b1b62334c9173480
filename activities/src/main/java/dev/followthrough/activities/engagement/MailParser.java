package dev.followthrough.activities.engagement;

import dev.followthrough.domain.engagement.InboundMail;
import dev.followthrough.domain.engagement.MailAddress;
import dev.followthrough.domain.engagement.MailHeaders;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns a mail as it came, however broken, into what the reader of the domain understands. What cannot be read is
/// left out; a mail is never refused for its form.
public final class MailParser {
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
