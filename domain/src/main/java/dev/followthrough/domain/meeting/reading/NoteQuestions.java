package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Open questions in typed notes: the lines under a heading for them, and those that a question mark leads.
final class NoteQuestions {
    private static final Pattern PARTS = Pattern.compile(
            "^(.+?[?？]|.+?)(?:\\s*(?:[(（]([^)）]+)[)）])?\\s*)(?:(?:->|→|=>|\\s[-–—]\\s|[-–—]{2})\\s*(.+))?$");

    private final Cast cast;
    private final Tongue tongue;
    private final Deadlines deadlines;
    private final Questions questions;

    NoteQuestions(Cast cast, Tongue tongue, Deadlines deadlines, Questions questions) {
        this.cast = cast;
        this.tongue = tongue;
        this.deadlines = deadlines;
        this.questions = questions;
    }

    List<OpenQuestion> open(List<NoteSections.Placed> lines, List<Dated> items) {
        List<OpenQuestion> open = new ArrayList<>();
        for (NoteSections.Placed placed : lines)
            if (placed.section().equals("questions") && !placed.line().done())
                open.add(question(placed.line().text(), items));
        return open;
    }

    private OpenQuestion question(String line, List<Dated> items) {
        Matcher parts = PARTS.matcher(line);
        String asked = parts.matches() ? parts.group(1) : line;
        String bracket = parts.matches() && parts.group(2) != null ? parts.group(2) : "";
        String plan = parts.matches() && parts.group(3) != null ? parts.group(3) : "";
        Optional<Participant> asker = cast.people().stream()
                .filter(person -> bracket.contains(person.name())
                        || bracket.contains(person.name().split(" ")[0]))
                .findFirst();
        String about = bracket + " " + plan;
        LocalDate by = deadlines.of(about).map(Deadline::date).orElse(Items.nextMeeting(items));
        return new OpenQuestion(
                asked.replaceAll("[?？]$", "").strip(),
                asker.map(Participant::name).orElse(null),
                asker.map(Participant::side).orElse(Side.THEIRS),
                tongue.remarks().has("blocker", line) ? line : null,
                questions.answerer(about).orElse(null),
                by,
                questions.delivery(about),
                asked);
    }
}
