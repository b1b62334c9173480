package dev.followthrough.activities.engagement;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/// Decodes bytes by the charset that a mail names, if they are of it; else by what they look like. Never fails.
final class Encodings {
    /// What senders mean who name the smaller one: the sets that their programs really write (as browsers read them,
    /// WHATWG Encoding).
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "us-ascii", "windows-1252",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "shift_jis", "windows-31j",
            "iso-2022-jp", "x-windows-iso2022jp",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "big5", "big5-hkscs");

    /// Guesses that short texts allow. One Western letter more or less makes Greek or Cyrillic of a mail in no such
    /// language, so that those are not guessed.
    private static final Set<String> EASTERN = Set.of("GB18030", "BIG5", "SHIFT_JIS", "EUC-JP", "EUC-KR");

    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
    private static final byte ESCAPE = 0x1b;

    private Encodings() {}

    static String decoded(byte[] bytes, String contentType) {
        return strict(bytes, declared(contentType, bytes))
                .or(() -> strict(bytes, Optional.of("utf-8")))
                .orElseGet(() -> guessed(bytes));
    }

    private static Optional<String> declared(String contentType, byte[] bytes) {
        if (isEscaped(bytes)) return Optional.of("iso-2022-jp");
        Optional<String> named = Optional.empty();
        try {
            named = Optional.ofNullable(new ContentType(contentType).getParameter("charset"));
        } catch (ParseException e) {
            // A header that nobody can read names nothing.
        }
        if (named.isPresent()) return named.filter(name -> !isAsciiThatIsNot(name, bytes));
        Matcher meta = META.matcher(new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1));
        return meta.find() ? Optional.of(meta.group(1)) : Optional.empty();
    }

    /// Programs that do not know better name ASCII, whatever they send.
    private static boolean isAsciiThatIsNot(String name, byte[] bytes) {
        if (!name.equalsIgnoreCase("us-ascii")) return false;
        for (byte one : bytes) if (one < 0) return true;
        return false;
    }

    /// Escape sequences into Japanese (`ESC $`) have no other use, whatever the header says.
    private static boolean isEscaped(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == ESCAPE && bytes[i + 1] == '$') return true;
        }
        return false;
    }

    private static Optional<String> strict(byte[] bytes, Optional<String> name) {
        try {
            return name.map(some -> MEANT.getOrDefault(some.toLowerCase(Locale.ROOT), some))
                    .filter(Charset::isSupported)
                    .map(Charset::forName)
                    .flatMap(charset -> strict(bytes, charset));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String guessed(byte[] bytes) {
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        String guess = String.valueOf(detector.getDetectedCharset());
        boolean known = EASTERN.contains(guess) && Charset.isSupported(guess);
        return new String(bytes, Charset.forName(known ? guess : "windows-1252"));
    }
}
