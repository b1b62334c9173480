package dev.followthrough.domain.meeting.source;

import dev.followthrough.domain.meeting.source.Transcript.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// WebVTT and SRT, read leniently: a cue whose times are broken keeps its words and loses its times.
final class CueFile {
    private static final Pattern ARROW = Pattern.compile("^\\s*(\\S{0,14})\\s*-{1,2}>\\s*(\\S*).*$");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?");
    private static final Pattern ASIDE = Pattern.compile("^(?:NOTE|STYLE|REGION)(?:\\s.*)?$");
    private static final Pattern CUE_ID = Pattern.compile("^\\s*(?:\\d+|[0-9a-fA-F]{6,}\\S*)\\s*$");

    private final List<Turn> said = new ArrayList<>();
    private final StringBuilder payload = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Duration start;
    private @Nullable Duration first;
    private @Nullable Duration last;

    private CueFile() {}

    static Transcript read(List<String> lines, boolean vtt) throws UnreadableTranscript {
        var file = new CueFile();
        file.cues(lines);
        if (file.said.isEmpty())
            throw new UnreadableTranscript("no cue in it has a word", 1, "export it from the recorder again");
        List<Turn> turns = SpeakerTurns.of(file.said);
        Duration duration = file.first == null || file.last == null ? null : file.last.minus(file.first);
        return new Transcript(vtt ? Form.WEBVTT : Form.SRT, Header.NONE, turns, file.text.toString(), duration);
    }

    private void cues(List<String> lines) {
        boolean inCue = false;
        boolean aside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher arrow = ARROW.matcher(line);
            if (arrow.matches() && looksLikeTimes(arrow)) {
                close();
                begin(arrow);
                inCue = true;
                aside = false;
            } else if (line.isBlank()) {
                aside = false;
            } else if (ASIDE.matcher(line).matches()
                    && (i == 0 || lines.get(i - 1).isBlank())) {
                aside = true;
            } else if (inCue && !aside && !isId(lines, i)) {
                payload.append(line.strip()).append('\n');
            }
        }
        close();
    }

    private static boolean looksLikeTimes(Matcher arrow) {
        return arrow.group(1).matches(".*\\d.*") || arrow.group(2).matches(".*\\d.*");
    }

    /// The line above the times names the cue.
    private static boolean isId(List<String> lines, int i) {
        if (i + 1 >= lines.size()) return false;
        Matcher next = ARROW.matcher(lines.get(i + 1));
        if (!next.matches() || !looksLikeTimes(next)) return false;
        return CUE_ID.matcher(lines.get(i)).matches()
                || i > 0 && lines.get(i - 1).isBlank();
    }

    private void begin(Matcher arrow) {
        start = time(arrow.group(1)).orElse(null);
        if (first == null) first = start;
        Duration end = time(arrow.group(2)).orElse(start);
        if (end != null && (last == null || end.compareTo(last) > 0)) last = end;
    }

    private void close() {
        for (CueText.Said cue : CueText.of(payload.toString())) {
            said.add(new Turn(cue.speaker(), cue.text(), start));
            text.append(cue.text()).append("\n\n");
        }
        payload.setLength(0);
    }

    private static Optional<Duration> time(String written) {
        Matcher time = TIME.matcher(written);
        if (!time.matches()) return Optional.empty();
        long seconds = 60L * Integer.parseInt(time.group(2)) + Integer.parseInt(time.group(3));
        if (time.group(1) != null) seconds += 3600L * Integer.parseInt(time.group(1));
        String fraction = time.group(4) == null ? "0" : (time.group(4) + "00").substring(0, 3);
        return Optional.of(Duration.ofSeconds(seconds).plusMillis(Integer.parseInt(fraction)));
    }
}
