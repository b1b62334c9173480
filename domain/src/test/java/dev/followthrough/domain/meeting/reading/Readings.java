package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.source.TranscriptReader;
import dev.followthrough.domain.meeting.source.UnreadableTranscript;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Meetings in the words of the tests: Ada sells (张伟), Bo may buy (李娜); it is Tuesday, 10 March 2026.
final class Readings {
    static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private Readings() {}

    static MeetingReading read(String text, String... ours) {
        try {
            var frame = new MeetingFrame(null, TUESDAY, ZoneId.of("Europe/Berlin"), List.of(ours));
            return MeetingReader.read(
                    TranscriptReader.read(text.getBytes(StandardCharsets.UTF_8), "meeting.txt"), frame);
        } catch (UnreadableTranscript e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /// What Ada, who sells, says first; the others answer.
    static MeetingReading talk(String... lines) {
        return read(
                "Ada: Hello Bo, shall we.\nBo: Hello Ada.\n" + String.join("\n", lines) + "\nBo: Bye then.\nAda: Bye.",
                "Ada");
    }

    static MeetingReading chinese(String... lines) {
        return read("张伟：李总您好。\n李娜：你好。\n" + String.join("\n", lines) + "\n李娜：再见。\n张伟：再见。", "张伟");
    }

    /// Each as `owner: what, due`.
    static List<String> items(MeetingReading reading) {
        return reading.actionItems().stream().map(Readings::words).toList();
    }

    private static String words(ActionItem item) {
        return item.owner() + ": " + item.what() + (item.due() == null ? "" : ", " + item.due());
    }
}
