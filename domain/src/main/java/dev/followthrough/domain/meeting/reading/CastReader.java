package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.source.Attendee;
import dev.followthrough.domain.meeting.source.Transcript;
import dev.followthrough.domain.meeting.source.Transcript.Form;
import dev.followthrough.domain.meeting.source.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells who was there and on which side. The frame decides; then the header; then companies in brackets; then how
/// people talk: who presents and offers is ours, who asks for prices is theirs.
final class CastReader {
    private final Transcript transcript;
    private final MeetingFrame frame;
    private final Tongue tongue;

    CastReader(Transcript transcript, MeetingFrame frame, Tongue tongue) {
        this.transcript = transcript;
        this.frame = frame;
        this.tongue = tongue;
    }

    Cast read() {
        Map<String, Attendee> all = new LinkedHashMap<>();
        transcript.header().attendees().forEach(attendee -> all.put(attendee.name(), attendee));
        transcript.turns().stream()
                .map(Turn::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .filter(name -> all.keySet().stream().noneMatch(known -> isSame(known, name)))
                .forEach(name -> all.put(name, new Attendee(name, null, null, null)));
        for (String ours : frame.ourPeople())
            if (all.keySet().stream().noneMatch(known -> isSame(known, ours)) && isInText(ours))
                all.put(ours, new Attendee(ours, null, null, Side.OURS));
        if (transcript.form() == Form.PROSE) told(all);
        Map<String, Side> sides = sides(List.copyOf(all.values()));
        return new Cast(all.values().stream()
                .map(person ->
                        new Participant(person.name(), sides.getOrDefault(person.name(), Side.THEIRS), person.role()))
                .toList());
    }

    private void told(Map<String, Attendee> all) {
        List<String> people = Told.people(transcript, tongue);
        List<String> ours = Told.ours(transcript, tongue, people);
        for (String name : people) {
            if (all.keySet().stream().anyMatch(known -> isSame(known, name))) continue;
            all.put(name, new Attendee(name, null, null, ours.contains(name) ? Side.OURS : null));
        }
    }

    private boolean isInText(String name) {
        return transcript.text().contains(name);
    }

    private Map<String, Side> sides(List<Attendee> all) {
        Map<String, Side> sides = new LinkedHashMap<>();
        for (Attendee person : all) {
            if (frame.ourPeople().stream().anyMatch(ours -> isSame(ours, person.name())))
                sides.put(person.name(), Side.OURS);
            else if (person.side() != null) sides.put(person.name(), person.side());
        }
        byCompany(all, sides);
        if (frame.ourPeople().isEmpty() && !sides.containsValue(Side.OURS) && transcript.isSpoken()) byTalk(all, sides);
        return sides;
    }

    /// Whoever has the company of one of ours is ours.
    private static void byCompany(List<Attendee> all, Map<String, Side> sides) {
        List<@Nullable String> ours = all.stream()
                .filter(person -> sides.get(person.name()) == Side.OURS)
                .<@Nullable String>map(Attendee::affiliation)
                .filter(Objects::nonNull)
                .toList();
        for (Attendee person : all)
            if (person.affiliation() != null && ours.contains(person.affiliation()))
                sides.put(person.name(), Side.OURS);
    }

    private void byTalk(List<Attendee> all, Map<String, Side> sides) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Turn turn : transcript.turns()) {
            if (turn.speaker() == null) continue;
            String text = Sentence.plain(turn.text());
            int score =
                    tongue.remarks().count("seller", text) - tongue.remarks().count("buyer", text);
            scores.merge(turn.speaker(), score, Integer::sum);
        }
        scores.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .ifPresent(best -> sides.put(best.getKey(), Side.OURS));
        byCompany(all, sides);
    }

    private static boolean isSame(String one, String other) {
        return new Cast(List.of(new Participant(one, Side.OURS, null)))
                .named(other)
                .isPresent();
    }
}
