package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Noted;
import java.util.List;
import java.util.Locale;

/// Holds a reading, from wherever it comes, to its source: whatever has no quote that is found there is dropped. Case,
/// white space and the forms of quotation marks do not count; words and their order do.
public final class QuotedItems {
    private final String source;

    /// @param source the text of the transcript or the notes
    public QuotedItems(String source) {
        this.source = normal(source);
    }

    public MeetingReading of(MeetingReading reading) {
        return new MeetingReading(
                reading.type(),
                reading.date(),
                reading.participants(),
                reading.actionItems().stream()
                        .filter(item -> isThere(item.quote()))
                        .toList(),
                reading.openQuestions().stream()
                        .filter(question -> isThere(question.quote()))
                        .toList(),
                reading.nextStep(),
                quoted(reading.keyPoints()),
                quoted(reading.decisions()),
                quoted(reading.objections()),
                quoted(reading.personal()),
                reading.language());
    }

    /// @return whether the source has these words; an empty quote is nowhere
    public boolean isThere(String quote) {
        String wanted = normal(quote);
        return !wanted.isEmpty() && source.contains(wanted);
    }

    private List<Noted> quoted(List<Noted> noted) {
        return noted.stream().filter(note -> isThere(note.quote())).toList();
    }

    private static String normal(String text) {
        return text.replaceAll("[‘’`´]", "'")
                .replaceAll("[“”„«»「」]", "\"")
                .replaceAll("[\\s\u00a0\u3000]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
