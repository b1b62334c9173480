package dev.followthrough.domain.meeting.source;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files that people hand in by mistake, told by how they begin.
final class KnownFiles {
    private record Kind(int offset, String begins, String what, String cure) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(0, "%PDF", "this is a PDF", "hand in the transcript as text, WebVTT or SRT"),
            new Kind(0, "PK\3\4", "this is a zip or a Word document", "save it as plain text (UTF-8) first"),
            new Kind(0, "{\\rtf", "this is rich text", "save it as plain text (UTF-8) first"),
            new Kind(
                    0,
                    "\u00d0\u00cf\u0011\u00e0",
                    "this is an old Word document",
                    "save it as plain text (UTF-8) first"),
            new Kind(4, "ftyp", "this is a video", "hand in the recorder's transcript instead"),
            new Kind(0, "ID3", "this is a sound recording", "hand in the recorder's transcript instead"),
            new Kind(0, "RIFF", "this is a sound or video recording", "hand in the recorder's transcript instead"),
            new Kind(0, "OggS", "this is a sound recording", "hand in the recorder's transcript instead"));

    private KnownFiles() {}

    static void refuse(byte[] content) throws UnreadableTranscript {
        String head = new String(content, 0, Math.min(content.length, 16), StandardCharsets.ISO_8859_1);
        for (Kind kind : KINDS)
            if (head.startsWith(kind.begins(), kind.offset()))
                throw new UnreadableTranscript(kind.what(), 0, kind.cure());
    }
}
