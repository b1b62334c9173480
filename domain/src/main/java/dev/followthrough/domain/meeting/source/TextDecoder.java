package dev.followthrough.domain.meeting.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From bytes to text. A byte order mark decides; without one it is UTF-8, else GB18030 where the bytes come in pairs
/// as Chinese does, else Windows-1252.
final class TextDecoder {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /// UTF-8 that somebody read as Windows-1252 and saved again: `â€™`, `Ã©`.
    private static final Pattern TWICE = Pattern.compile("â€[™œ\u009d“”¦]|Ã[©¨¤¶¼±§ª«³¡]");

    private static final int LOST = 3;
    private static final String AGAIN = "export it from the recorder again, as UTF-8 text";

    private TextDecoder() {}

    static String decode(byte[] content) throws UnreadableTranscript {
        String text = byMark(content);
        if (text.isBlank()) throw new UnreadableTranscript("there is nothing in the file", 0, AGAIN);
        refuseLost(text, Pattern.compile("\uFFFD"), "characters were lost when the file was saved");
        refuseLost(text, TWICE, "the text was saved in the wrong encoding (it has signs such as â€™)");
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String byMark(byte[] content) throws UnreadableTranscript {
        if (starts(content, 0xEF, 0xBB, 0xBF)) return strict(content, 3, StandardCharsets.UTF_8, "UTF-8");
        if (starts(content, 0xFF, 0xFE)) return strict(content, 2, StandardCharsets.UTF_16LE, "UTF-16");
        if (starts(content, 0xFE, 0xFF)) return strict(content, 2, StandardCharsets.UTF_16BE, "UTF-16");
        refuseControls(content);
        try {
            return decoded(content, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return isChinese(content) ? strict(content, 0, CHINESE, "GB18030") : new String(content, WESTERN);
        }
    }

    private static String strict(byte[] content, int from, Charset charset, String name) throws UnreadableTranscript {
        try {
            return decoded(content, from, charset);
        } catch (CharacterCodingException e) {
            throw new UnreadableTranscript("the file looks like " + name + " but is broken", 0, AGAIN);
        }
    }

    private static String decoded(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, from, content.length - from))
                .toString();
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((content[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static void refuseControls(byte[] content) throws UnreadableTranscript {
        int line = 1;
        for (byte b : content) {
            if (b == '\n') line++;
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f')
                throw new UnreadableTranscript(
                        "there are bytes in it that no text has",
                        line,
                        "save it as UTF-8 text; UTF-16 needs its byte order mark");
        }
    }

    /// In GB18030 nearly every byte above 0xA0 is followed, or led, by another; accented letters stand alone.
    private static boolean isChinese(byte[] content) {
        int high = 0;
        int paired = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] >= 0) continue;
            high++;
            if (i + 1 < content.length && (content[i + 1] & 0xFF) >= 0xA1) {
                paired += 2;
                high++;
                i++;
            }
        }
        return high > 0 && paired >= 0.9 * high;
    }

    private static void refuseLost(String text, Pattern sign, String what) throws UnreadableTranscript {
        Matcher match = sign.matcher(text);
        int found = 0;
        while (match.find()) {
            if (++found < LOST) continue;
            int line = (int) text.substring(0, match.start()).lines().count();
            throw new UnreadableTranscript(what, Math.max(1, line), AGAIN);
        }
    }
}
