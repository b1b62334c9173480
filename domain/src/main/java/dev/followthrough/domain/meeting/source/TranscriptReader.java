package dev.followthrough.domain.meeting.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads a meeting's source: WebVTT, SRT, text with speakers' labels, typed notes, plain text. The content decides,
/// not the file's name, except that an empty `.vtt` or `.srt` is told apart from a text without cues.
public final class TranscriptReader {
    /// About 40 hours of speech.
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Pattern CUE_TIMES = Pattern.compile("(?m)^.{0,20}\\d[.,:]\\d+ *-{1,2}> *.*$");

    private TranscriptReader() {}

    /// @param fileName as it was handed in; may be empty
    public static Transcript read(byte[] content, String fileName) throws UnreadableTranscript {
        if (content.length == 0)
            throw new UnreadableTranscript("the file is empty", 0, "export it from the recorder again");
        if (content.length > MOST_BYTES)
            throw new UnreadableTranscript(
                    "the file has " + content.length / (1024 * 1024)
                            + " MB, and 5 MB are the most that a meeting needs",
                    0,
                    "hand in the text alone, one meeting a file");
        KnownFiles.refuse(content);
        String text = TextDecoder.decode(content);
        List<String> lines = text.lines().toList();
        boolean vtt = text.stripLeading().startsWith("WEBVTT");
        if (vtt || CUE_TIMES.matcher(text).find()) return CueFile.read(lines, vtt);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".vtt") || name.endsWith(".srt"))
            throw new UnreadableTranscript(
                    "there is no cue in it (00:00:01.000 --> 00:00:04.000)",
                    1,
                    "export it again, or name it .txt if it is plain text");
        return TextFile.read(text, lines);
    }
}
