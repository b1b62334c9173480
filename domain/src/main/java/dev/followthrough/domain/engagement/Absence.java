package dev.followthrough.domain.engagement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When somebody who is away is back. "Back on the 7th" says it; "through the 4th" says the day before; a date
/// without either says nothing.
final class Absence {
    private static final Phrases CUES = Phrases.load("absence");
    private static final Phrases BACK = CUES.labelled("back");
    private static final Phrases THROUGH = CUES.labelled("through");
    private static final Phrases THROUGH_AFTERWARDS = CUES.labelled("through-afterwards");
    private static final Phrases UNTIL = CUES.labelled("until");
    private static final Phrases BACK_AFTERWARDS = CUES.labelled("back-afterwards");
    private static final Pattern RANGE =
            Pattern.compile("\\s*(?:-|–|—|to|bis|au|al|a|~|至|到)\\s*(?:the |zum |den )?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("(?<=[!?。！？\\n])|(?<=\\p{L}\\p{L}\\p{L}\\.)\\s");

    private enum Says {
        BACK,
        UNTIL,
        THROUGH,
        NOTHING
    }

    private record Candidate(Says says, @Nullable LocalDate day) {}

    private Absence() {}

    static @Nullable LocalDate returnDate(Written written, LocalDate today) {
        List<DateMention> days = DayMentions.in(written, today).stream()
                .sorted(Comparator.comparingInt(DateMention::start))
                .toList();
        Candidate best = new Candidate(Says.NOTHING, null);
        for (int i = 0; i < days.size(); i++) {
            Candidate next = candidate(written.text(), days, i);
            if (next.says().compareTo(best.says()) < 0) best = next;
        }
        if (best.day() == null) return null;
        return best.says() == Says.THROUGH ? best.day().plusDays(1) : best.day();
    }

    /// What stands beside the date decides. "Through" goes before "until", which it often contains.
    private static Candidate candidate(String text, List<DateMention> days, int i) {
        DateMention day = days.get(i);
        int from = i == 0 ? 0 : days.get(i - 1).end();
        String before = lastSentence(text.substring(from, day.start()));
        String after = text.substring(day.end(), Math.min(text.length(), day.end() + 30));
        if (BACK_AFTERWARDS.in(after) || BACK.in(before)) return new Candidate(Says.BACK, day.first());
        if (THROUGH.in(before) || THROUGH_AFTERWARDS.in(after)) return new Candidate(Says.THROUGH, day.first());
        if (UNTIL.in(before)) return new Candidate(Says.UNTIL, day.first());
        Matcher range = RANGE.matcher(text.substring(from, day.start()));
        return new Candidate(i > 0 && range.matches() ? Says.THROUGH : Says.NOTHING, day.first());
    }

    private static String lastSentence(String text) {
        String[] sentences = SENTENCE.split(text, -1);
        return sentences[sentences.length - 1];
    }
}
