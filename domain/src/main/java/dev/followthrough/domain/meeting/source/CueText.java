package dev.followthrough.domain.meeting.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The payload of a cue without its markup, cut where a voice tag changes the speaker.
final class CueText {
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)*(?:\\s+([^>]*))?>");
    private static final Pattern TAG = Pattern.compile("</?(?:v|c|i|b|u|s|lang|ruby|rt|font|\\d)[^>]*>|\\{\\\\[^}]*}");

    private CueText() {}

    record Said(@Nullable String speaker, String text) {}

    static List<Said> of(String payload) {
        List<Said> said = new ArrayList<>();
        Matcher voice = VOICE.matcher(payload);
        int from = 0;
        String speaker = null;
        while (voice.find()) {
            add(said, speaker, payload.substring(from, voice.start()));
            speaker = voice.group(1) == null
                    ? null
                    : Parser.unescapeEntities(voice.group(1), false).strip();
            from = voice.end();
        }
        add(said, speaker, payload.substring(from));
        return said;
    }

    private static void add(List<Said> said, @Nullable String speaker, String marked) {
        String text = Parser.unescapeEntities(TAG.matcher(marked).replaceAll(""), false)
                .strip();
        if (!text.isEmpty()) said.add(new Said(speaker == null || speaker.isEmpty() ? null : speaker, text));
    }
}
