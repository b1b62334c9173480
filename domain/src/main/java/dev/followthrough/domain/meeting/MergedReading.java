package dev.followthrough.domain.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two readings of one meeting made one: the first stands, and what only the second found is added. What both found
/// in other words is there once.
///
/// @param reading   all that either found
/// @param items     action items that only the second found
/// @param questions open questions that only the second found
public record MergedReading(MeetingReading reading, List<ActionItem> items, List<OpenQuestion> questions) {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}]{3,}");
    private static final double SAME = 0.5;

    public MergedReading {
        items = List.copyOf(items);
        questions = List.copyOf(questions);
    }

    public static MergedReading of(MeetingReading first, MeetingReading second) {
        List<ActionItem> items =
                added(first.actionItems(), second.actionItems(), item -> item.what() + " " + item.quote());
        List<OpenQuestion> questions =
                added(first.openQuestions(), second.openQuestions(), question -> question.question());
        return new MergedReading(
                new MeetingReading(
                        first.type(),
                        first.date(),
                        first.participants(),
                        both(first.actionItems(), items),
                        both(first.openQuestions(), questions),
                        first.nextStep() == null ? second.nextStep() : first.nextStep(),
                        noted(first.keyPoints(), second.keyPoints()),
                        noted(first.decisions(), second.decisions()),
                        noted(first.objections(), second.objections()),
                        noted(first.personal(), second.personal()),
                        first.language()),
                items,
                questions);
    }

    /// This, with what another reading adds.
    public MergedReading with(MeetingReading other) {
        MergedReading more = of(reading, other);
        return new MergedReading(more.reading, both(items, more.items), both(questions, more.questions));
    }

    private static List<Noted> noted(List<Noted> first, List<Noted> second) {
        return both(first, added(first, second, note -> note.text() + " " + note.quote()));
    }

    private static <T> List<T> added(List<T> known, List<T> found, Function<T, String> words) {
        List<T> all = new ArrayList<>(known);
        List<T> added = new ArrayList<>();
        for (T one : found) {
            if (all.stream().anyMatch(other -> isSame(words.apply(one), words.apply(other)))) continue;
            all.add(one);
            added.add(one);
        }
        return added;
    }

    private static <T> List<T> both(List<T> first, List<T> added) {
        List<T> all = new ArrayList<>(first);
        all.addAll(added);
        return all;
    }

    /// By the share of the shorter one's words that the longer one has too.
    private static boolean isSame(String one, String other) {
        Set<String> left = words(one);
        Set<String> right = words(other);
        int least = Math.min(left.size(), right.size());
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return least > 0 && common.size() >= SAME * least;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) words.add(matcher.group());
        return words;
    }
}
