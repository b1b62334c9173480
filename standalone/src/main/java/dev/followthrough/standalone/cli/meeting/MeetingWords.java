package dev.followthrough.standalone.cli.meeting;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingJson;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.OpenQuestion;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reading as a page for people.
final class MeetingWords {
    private MeetingWords() {}

    static LocalFiles.Answer of(MeetingReading reading) {
        return new LocalFiles.Answer(true, MeetingJson.of(reading).putNull("error"), page(reading));
    }

    private static List<String> page(MeetingReading reading) {
        List<String> page = new ArrayList<>();
        page.add(MeetingJson.word(reading.type()) + (reading.date() == null ? ", no date" : ", " + reading.date())
                + ", language " + reading.language());
        heading(page, "Participants");
        for (Participant person : reading.participants())
            page.add("  " + person.name() + (person.role() == null ? "" : ", " + person.role()) + " ("
                    + MeetingJson.word(person.side()) + ")");
        heading(page, "Action items");
        page.addAll(table(reading.actionItems()));
        questions(page, reading.openQuestions());
        noted(page, "Key points", reading.keyPoints());
        noted(page, "Decisions", reading.decisions());
        noted(page, "Objections", reading.objections());
        noted(page, "Personal", reading.personal());
        heading(page, "Next step");
        page.add("  " + (reading.nextStep() == null ? "none was agreed" : reading.nextStep()));
        return page;
    }

    private static List<String> table(List<ActionItem> items) {
        Table table = new Table("OWNER", "SIDE", "WHAT", "DUE", "PRIORITY", "QUOTE");
        for (ActionItem item : items)
            table.row(
                    item.owner() == null ? "-" : item.owner(),
                    MeetingJson.word(item.side()),
                    item.what() + (item.condition() == null ? "" : " [" + flat(item.condition()) + "]"),
                    due(item),
                    MeetingJson.word(item.priority()),
                    "\"" + flat(item.quote()) + "\"");
        var written = new StringWriter();
        table.print(new PrintWriter(written));
        return written.toString().lines().map(line -> "  " + line).toList();
    }

    private static String due(ActionItem item) {
        if (item.due() == null) return item.dueWords() == null ? "-" : flat(item.dueWords());
        return item.due() + (item.explicit() ? "" : " (implied)");
    }

    private static void questions(List<String> page, List<OpenQuestion> questions) {
        if (questions.isEmpty()) return;
        heading(page, "Open questions");
        for (OpenQuestion question : questions)
            page.add("  " + flat(question.question()) + "?" + note(" asked by ", question.askedBy())
                    + note("; can answer: ", question.whoCanAnswer())
                    + note("; by ", question.answerBy()) + note("; by way of ", question.deliverBy())
                    + note("; because ", question.why()));
    }

    private static void noted(List<String> page, String heading, List<Noted> noted) {
        if (noted.isEmpty()) return;
        heading(page, heading);
        for (Noted note : noted) page.add("  " + (note.who() == null ? "" : note.who() + ": ") + flat(note.text()));
    }

    private static void heading(List<String> page, String words) {
        page.add("");
        page.add(words);
    }

    private static String note(String before, @Nullable Object value) {
        return value == null ? "" : before + flat(value.toString());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
