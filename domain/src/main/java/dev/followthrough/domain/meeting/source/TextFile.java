package dev.followthrough.domain.meeting.source;

import dev.followthrough.domain.meeting.source.Transcript.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text without cues: labelled turns, a dialogue told apart by dashes, notes, or plain sentences.
final class TextFile {
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[-*•·●▪–+?]|\\[[ xX]?]|(?:\\d{1,2}|[一二三四五六七八九十])[.、)）])\\s*\\S.*");
    private static final Pattern DASH = Pattern.compile("^\\s*[-–—]\\s+(\\S.*)$");
    private static final Pattern TALK = Pattern.compile("(?i)\\b(?:I|you|I'll|I'd|we'll|your)\\b|[我你您]");
    private static final int FEW_TURNS = 3;
    private static final int MANY_TURNS = 10;
    private static final double NOTES_SHARE = 0.25;

    private TextFile() {}

    static Transcript read(String text, List<String> lines) {
        boolean hasActions = lines.stream()
                .anyMatch(
                        line -> Headings.ofLine(line).filter("actions"::equals).isPresent());
        LabelledText labelled = LabelledText.read(lines);
        int enough = hasActions ? MANY_TURNS : FEW_TURNS;
        if (labelled.turns().size() >= enough || labelled.isWhole() && !hasActions) return labelled.transcript(text);
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        long bullets =
                written.stream().filter(line -> BULLET.matcher(line).matches()).count();
        if (!hasActions && isDialogue(written)) return dialogue(text, written);
        boolean notes = hasActions || isTerse(written) || bullets >= 2 && bullets >= NOTES_SHARE * written.size();
        return notes ? notes(text, written) : prose(text);
    }

    private static boolean isDialogue(List<String> lines) {
        List<String> dashes =
                lines.stream().filter(line -> DASH.matcher(line).matches()).toList();
        long talk = dashes.stream().filter(line -> TALK.matcher(line).find()).count();
        boolean asks = dashes.stream()
                .anyMatch(line -> line.strip().endsWith("?") || line.strip().endsWith("？"));
        return dashes.size() >= 4 && dashes.size() >= 0.7 * lines.size() && asks && talk >= 0.4 * dashes.size();
    }

    /// Many short lines, most of which are no full sentence.
    private static boolean isTerse(List<String> lines) {
        long open = lines.stream()
                .filter(line -> !line.strip().matches(".*[.。!！]$"))
                .count();
        double letters = lines.stream().mapToInt(String::length).average().orElse(0);
        return lines.size() >= 5 && letters < 90 && open >= 0.7 * lines.size();
    }

    /// Speakers without names take turns, so `A` and `B` do.
    private static Transcript dialogue(String text, List<String> lines) {
        List<String> head = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        for (String line : lines) {
            var dash = DASH.matcher(line);
            if (dash.matches()) turns.add(new Turn(turns.size() % 2 == 0 ? "A" : "B", dash.group(1), null));
            else if (turns.isEmpty()) head.add(line);
            else {
                Turn before = turns.removeLast();
                turns.add(new Turn(before.speaker(), before.text() + "\n" + line.strip(), null));
            }
        }
        return new Transcript(Form.DIALOGUE, HeaderReader.read(head), turns, text, null);
    }

    private static Transcript notes(String text, List<String> lines) {
        List<String> head = new ArrayList<>();
        for (String line : lines) {
            boolean section = head.size() > 0
                    && Headings.ofLine(line)
                            .filter(label -> !label.equals("title") && !label.equals("date"))
                            .isPresent();
            if (section || BULLET.matcher(line).matches() && !head.isEmpty()) break;
            head.add(line);
        }
        List<Turn> turns =
                lines.stream().map(line -> new Turn(null, line.strip(), null)).toList();
        Header header = HeaderReader.read(head);
        return new Transcript(Form.NOTES, header, turns, text, header.duration());
    }

    private static Transcript prose(String text) {
        List<Turn> turns = new ArrayList<>();
        for (String paragraph : text.split("\n\\s*\n"))
            if (!paragraph.isBlank()) turns.add(new Turn(null, paragraph.strip(), null));
        Header header = HeaderReader.read(
                text.lines().limit(4).filter(line -> line.length() < 160).toList());
        return new Transcript(Form.PROSE, header, turns, text, header.duration());
    }
}
