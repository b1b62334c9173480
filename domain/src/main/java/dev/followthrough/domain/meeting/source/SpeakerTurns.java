package dev.followthrough.domain.meeting.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Joins cues into turns. A cue without a voice tag may name its speaker as text does; one that names nobody goes
/// on with whoever spoke last.
final class SpeakerTurns {
    private SpeakerTurns() {}

    static List<Turn> of(List<Turn> cues) {
        boolean voices = cues.stream().anyMatch(cue -> cue.speaker() != null);
        SpeakerLabels labels = SpeakerLabels.in(cues.stream().map(Turn::text).toList());
        List<Turn> turns = new ArrayList<>();
        for (Turn cue : cues) for (Turn part : voices ? List.of(cue) : labelled(cue, labels)) join(turns, part);
        return turns;
    }

    private static List<Turn> labelled(Turn cue, SpeakerLabels labels) {
        List<Turn> parts = new ArrayList<>();
        for (String line : cue.text().split("\n")) {
            Optional<SpeakerLabels.Labelled> label = labels.of(line);
            String speaker = label.map(SpeakerLabels.Labelled::speaker).orElse(null);
            String text = label.map(SpeakerLabels.Labelled::text).orElse(line);
            if (!text.isBlank()) parts.add(new Turn(speaker, text, cue.start()));
        }
        return parts;
    }

    private static void join(List<Turn> turns, Turn next) {
        Turn before = turns.isEmpty() ? null : turns.getLast();
        if (before != null && goesOn(before.speaker(), next.speaker()))
            turns.set(turns.size() - 1, new Turn(before.speaker(), before.text() + "\n" + next.text(), before.start()));
        else turns.add(next);
    }

    private static boolean goesOn(@Nullable String before, @Nullable String next) {
        return next == null || Objects.equals(before, next);
    }
}
