package dev.followthrough.domain.meeting.source;

import dev.followthrough.domain.meeting.source.Transcript.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Text whose turns begin with a label. Lines without one go on with the turn before.
final class LabelledText {
    private final List<String> head = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, Attendee> speakers = new LinkedHashMap<>();
    private boolean whole = true;

    private LabelledText() {}

    static LabelledText read(List<String> lines) {
        var text = new LabelledText();
        SpeakerLabels labels = SpeakerLabels.in(lines);
        for (String line : lines) {
            Optional<SpeakerLabels.Labelled> label = labels.of(line);
            if (label.isPresent()) text.begin(label.get());
            else if (text.turns.isEmpty()) text.head.add(line);
            else if (!line.isBlank()) text.goOn(line.strip());
        }
        return text;
    }

    List<Turn> turns() {
        return turns;
    }

    /// Two or more turns, and nothing that belongs to none.
    boolean isWhole() {
        return whole && head.isEmpty() && turns.size() > 1;
    }

    Transcript transcript(String text) {
        Header header = HeaderReader.read(head);
        List<Attendee> all = new ArrayList<>(header.attendees());
        speakers.values().forEach(speaker -> merge(all, speaker));
        var complete = new Header(header.title(), header.date(), all, header.duration());
        List<Turn> said = turns.stream().filter(turn -> !turn.text().isBlank()).toList();
        Duration duration = header.duration() == null ? lastStart(said) : header.duration();
        return new Transcript(Form.LABELLED, complete, said, text, duration);
    }

    private static void merge(List<Attendee> all, Attendee speaker) {
        boolean known = all.stream().anyMatch(attendee -> attendee.name().equalsIgnoreCase(speaker.name()));
        boolean says = speaker.affiliation() != null || speaker.role() != null || speaker.side() != null;
        if (!known && says) all.add(speaker);
    }

    private static @Nullable Duration lastStart(List<Turn> turns) {
        return turns.isEmpty() ? null : turns.getLast().start();
    }

    private void begin(SpeakerLabels.Labelled label) {
        Attendee speaker = Labels.attendee(label.speaker());
        speakers.putIfAbsent(speaker.name(), speaker);
        turns.add(new Turn(speaker.name(), label.text().strip(), time(label.time())));
    }

    private void goOn(String line) {
        Turn turn = turns.removeLast();
        String text = turn.text().isEmpty() ? line : turn.text() + "\n" + line;
        whole &= turn.text().isEmpty();
        turns.add(new Turn(turn.speaker(), text, turn.start()));
    }

    private static @Nullable Duration time(@Nullable String written) {
        if (written == null) return null;
        long seconds = 0;
        for (String part : written.split(":")) seconds = 60 * seconds + Long.parseLong(part);
        return Duration.ofSeconds(seconds);
    }
}
