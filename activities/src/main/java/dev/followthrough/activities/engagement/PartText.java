package dev.followthrough.activities.engagement;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of a text part, however its bytes were encoded on their way.
final class PartText {
    private PartText() {}

    /// @param longest bytes at most
    static String of(Part part, int longest) throws MessagingException, IOException {
        try (InputStream in = stream(part)) {
            return Encodings.decoded(in.readNBytes(longest), part.getContentType());
        }
    }

    private static InputStream stream(Part part) throws MessagingException, IOException {
        InputStream raw = raw(part);
        String[] encoding = part.getHeader("Content-Transfer-Encoding");
        boolean quoted =
                encoding != null && encoding[0].strip().toLowerCase(Locale.ROOT).equals("quoted-printable");
        if (raw == null || !quoted) return part.getInputStream();
        try (raw) {
            return MimeUtility.decode(new ByteArrayInputStream(mended(raw.readAllBytes())), "quoted-printable");
        }
    }

    /// Some gateways leave blanks behind the mark of a soft line break: RFC 2045 wants them ignored, decoders are not
    /// so kind.
    private static byte[] mended(byte[] quoted) {
        return new String(quoted, StandardCharsets.ISO_8859_1)
                .replaceAll("=[ \\t]+(\\r?\\n)", "=$1")
                .replaceAll("=\\s*\\z", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static @Nullable InputStream raw(Part part) throws MessagingException {
        return switch (part) {
            case MimeBodyPart body -> body.getRawInputStream();
            case MimeMessage message -> message.getRawInputStream();
            default -> null;
        };
    }
}
