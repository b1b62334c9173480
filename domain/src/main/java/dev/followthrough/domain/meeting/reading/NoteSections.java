package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.source.Headings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes as lines under headings.
final class NoteSections {
    private static final Pattern KEYED = Pattern.compile("^\\**([^:：]{1,20}?)\\**\\s*[:：]\\**\\s*(\\S.*)$");

    private NoteSections() {}

    /// @param section the label of its heading (`headings.txt`); empty: before any
    record Placed(String section, NoteLine line, Sentence sentence) {}

    static List<Placed> of(Talk talk) {
        List<Placed> placed = new ArrayList<>();
        String section = "";
        for (int turn = 0; turn < talk.size(); turn++) {
            String written = talk.turns().get(turn).text();
            Optional<String> heading = Headings.ofLine(written);
            if (heading.isPresent() && !heading.get().equals("next")) {
                section = heading.get();
                continue;
            }
            NoteLine line = NoteLine.of(written);
            Matcher keyed = KEYED.matcher(line.text());
            Optional<String> key = keyed.matches() ? Headings.label(keyed.group(1)) : Optional.empty();
            boolean own = key.filter(NoteSections::isSection).isPresent();
            boolean next = key.filter("next"::equals).isPresent();
            String text = own ? keyed.group(2) : line.text();
            if (key.isPresent() && !own && !next || text.codePoints().noneMatch(Character::isLetterOrDigit)) continue;
            NoteLine kept = new NoteLine(text, line.bulleted(), line.done(), line.asks());
            String where = next ? "" : line.asks() ? "questions" : own ? key.orElse(section) : section;
            placed.add(new Placed(where, kept, new Sentence(turn, 0, null, text, Sentence.plain(text))));
        }
        return placed;
    }

    private static boolean isSection(String label) {
        return List.of("actions", "questions", "decisions", "done", "objections", "personal")
                .contains(label);
    }
}
