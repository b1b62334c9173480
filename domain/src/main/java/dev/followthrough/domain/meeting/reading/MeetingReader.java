package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.source.Transcript;
import dev.followthrough.domain.meeting.source.Transcript.Form;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what happened in a meeting by rules, without a model and without a network, in English and Chinese. The same
/// source and frame give the same reading, on any day and anywhere.
public final class MeetingReader {
    private MeetingReader() {}

    /// @param frame what is known beside the text; it comes before what the text says
    public static MeetingReading read(Transcript transcript, MeetingFrame frame) {
        Tongue tongue = Tongue.of(transcript.text());
        LocalDate date = frame.date() == null ? transcript.header().date() : frame.date();
        Deadlines deadlines = new Deadlines(tongue, date);
        Cast cast = new CastReader(transcript, frame, tongue).read();
        Talk talk = Talk.of(transcript);
        Bonds bonds = new Bonds(tongue, cast);
        Quotes quotes = new Quotes(transcript.text());
        boolean notes = transcript.form() == Form.NOTES;
        List<NoteSections.Placed> lines = notes ? NoteSections.of(talk) : List.of();

        Items items = new Items(talk, cast, tongue, deadlines, quotes, date, transcript.isSpoken());
        List<Dated> dated = items.dated(drafts(transcript, talk, cast, tongue, deadlines, bonds));
        List<ActionItem> actions = dated.stream().map(items::item).toList();
        Questions questions = new Questions(talk, cast, tongue, deadlines, quotes, bonds);
        List<OpenQuestion> open = notes
                ? new NoteQuestions(cast, tongue, deadlines, questions).open(lines, dated)
                : transcript.isSpoken() ? questions.open(dated) : questions.told(dated);
        List<Remarks.Said> said = notes
                ? lines.stream()
                        .map(line -> new Remarks.Said(line.sentence(), line.section()))
                        .toList()
                : talk.all().stream()
                        .map(sentence -> new Remarks.Said(sentence, ""))
                        .toList();
        Remarks remarks = new Remarks(cast, tongue, deadlines, quotes);
        List<Noted> decisions = remarks.decisions(said);
        return new MeetingReading(
                frame.type() == null ? TypeOfMeeting.of(transcript, cast, tongue) : frame.type(),
                date,
                cast.people(),
                actions,
                open,
                nextStep(dated, actions),
                beside(actions, decisions, remarks.keyPoints(said)),
                decisions,
                remarks.objections(said),
                remarks.personal(said),
                tongue.code());
    }

    /// What is a promise or a decision is told as one, and not as a point beside it.
    private static List<Noted> beside(List<ActionItem> actions, List<Noted> decisions, List<Noted> points) {
        return points.stream()
                .filter(point -> decisions.stream().noneMatch(one -> one.quote().equals(point.quote())))
                .filter(point -> actions.stream()
                        .noneMatch(item -> item.quote().contains(point.quote())
                                || point.quote().contains(item.quote())))
                .toList();
    }

    private static List<Draft> drafts(
            Transcript transcript, Talk talk, Cast cast, Tongue tongue, Deadlines deadlines, Bonds bonds) {
        return switch (transcript.form()) {
            case NOTES -> new NoteDrafts(talk, cast, tongue, deadlines, bonds).read();
            case PROSE -> new ToldDrafts(talk, cast, tongue, deadlines, bonds).read();
            default -> new SpokenDrafts(talk, cast, tongue, deadlines, bonds).read();
        };
    }

    /// The next conversation that was agreed on; without one, what is due first.
    private static @Nullable String nextStep(List<Dated> dated, List<ActionItem> actions) {
        for (int i = dated.size() - 1; i >= 0; i--)
            if (dated.get(i).draft().kind == Bond.Kind.MEET) return inWords(actions.get(i));
        return actions.stream()
                .filter(item -> item.due() != null)
                .min(Comparator.comparing(ActionItem::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(MeetingReader::inWords)
                .orElse(null);
    }

    private static String inWords(ActionItem item) {
        return item.dueWords() == null ? item.what() : item.what() + ", " + item.dueWords();
    }
}
