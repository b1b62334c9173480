package dev.followthrough.domain.cadence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file as bytes: its hash, and whether it can be text that is worth parsing.
final class SourceText {
    static final int MOST_BYTES = 64 * 1024;
    private static final Pattern TAB_INDENT = Pattern.compile("(?m)^ *\\t");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    /// SHA-256, hexadecimal.
    static String hashOf(byte[] source) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(source));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static Optional<String> read(byte[] source, Problems problems) {
        if (source.length > MOST_BYTES) {
            problems.error(
                    Place.START,
                    "",
                    "the file has %d bytes; a cadence has at most %d".formatted(source.length, MOST_BYTES),
                    "is this the right file? cadences are short");
            return Optional.empty();
        }
        return decoded(source, problems).filter(text -> isWorthParsing(text, problems));
    }

    private static Optional<String> decoded(byte[] source, Problems problems) {
        CharBuffer text = CharBuffer.allocate(source.length);
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source), text, true);
        String read = text.flip().toString();
        if (end.isError()) {
            Place place = Place.ofIndex(read, Integer.MAX_VALUE);
            problems.error(place, "", "this is not UTF-8 text", "save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read);
    }

    private static boolean isWorthParsing(String text, Problems problems) {
        if (text.isBlank()) {
            problems.error(Place.START, "", "the file is empty", "begin with `language: 1` and `name: my-cadence`");
            return false;
        }
        Matcher tab = TAB_INDENT.matcher(text);
        boolean tabs = tab.find();
        if (tabs) {
            Place place = Place.ofIndex(text, text.codePointCount(0, tab.end() - 1));
            problems.error(place, "", "this line is indented with a tab", "YAML wants spaces: use two for each level");
        }
        return !tabs;
    }
}
