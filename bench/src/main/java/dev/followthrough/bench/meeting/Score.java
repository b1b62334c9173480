package dev.followthrough.bench.meeting;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.OpenQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Counts over meetings.
///
/// @param dueRight of the matched action items, those whose date, or lack of one, is right
/// @param dueAsked of the matched action items, those that have a date; `dueFound` of these are right
/// @param traps    words that are no commitment; `trapped` of these were taken for one
public record Score(
        int matched,
        int missed,
        int surplus,
        int dueRight,
        int dueAsked,
        int dueFound,
        int questions,
        int questionsMissed,
        int questionsSurplus,
        int traps,
        int trapped) {
    static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Score of(List<AnnotatedMeeting> meetings) {
        return meetings.stream().map(Score::of).reduce(NONE, Score::plus);
    }

    static Score of(AnnotatedMeeting meeting) {
        MeetingReading reading = meeting.read();
        var items = items(meeting.expected(), reading);
        var questions = questions(meeting.expected(), reading);
        long right = items.pairs().stream().filter(Score::isDueRight).count();
        var asked = items.pairs().stream()
                .filter(pair -> pair.expected().due() != null)
                .toList();
        List<String> traps = meeting.expected().not();
        long trapped =
                traps.stream().filter(trap -> isTaken(trap, reading, items)).count();
        return new Score(
                items.pairs().size(),
                items.missed().size(),
                items.surplus().size(),
                (int) right,
                asked.size(),
                (int) asked.stream().filter(Score::isDueRight).count(),
                questions.pairs().size(),
                questions.missed().size(),
                questions.surplus().size(),
                traps.size(),
                (int) trapped);
    }

    static Matches<Annotated.Item, ActionItem> items(Annotated expected, MeetingReading reading) {
        return Matches.of(expected.actionItems(), reading.actionItems(), (item, found) -> {
            boolean side = item.side() == null || item.side() == found.side();
            boolean owner = item.owner() == null || isSame(item.owner(), found.owner());
            if (!side || !owner) return 0;
            return Matches.likeness(item.what(), item.quote(), found.what(), found.quote());
        });
    }

    static Matches<Annotated.Question, OpenQuestion> questions(Annotated expected, MeetingReading reading) {
        return Matches.of(
                expected.openQuestions(),
                reading.openQuestions(),
                (item, found) -> Matches.likeness(item.question(), item.quote(), found.question(), found.quote()));
    }

    private static boolean isTaken(String trap, MeetingReading reading, Matches<Annotated.Item, ActionItem> items) {
        return items.surplus().stream().anyMatch(found -> found.quote().contains(trap) || trap.contains(found.quote()));
    }

    private static boolean isDueRight(Matches.Pair<Annotated.Item, ActionItem> pair) {
        return Objects.equals(pair.expected().due(), pair.found().due());
    }

    private static boolean isSame(String owner, @org.jspecify.annotations.Nullable String found) {
        if (found == null) return false;
        String one = owner.toLowerCase(Locale.ROOT);
        String other = found.toLowerCase(Locale.ROOT);
        return one.equals(other)
                || List.of(one.split(" ")).contains(other)
                || List.of(other.split(" ")).contains(one);
    }

    Score plus(Score other) {
        return new Score(
                matched + other.matched,
                missed + other.missed,
                surplus + other.surplus,
                dueRight + other.dueRight,
                dueAsked + other.dueAsked,
                dueFound + other.dueFound,
                questions + other.questions,
                questionsMissed + other.questionsMissed,
                questionsSurplus + other.questionsSurplus,
                traps + other.traps,
                trapped + other.trapped);
    }

    public double precision() {
        return share(matched, matched + surplus);
    }

    public double recall() {
        return share(matched, matched + missed);
    }

    public double f1() {
        return share(2 * matched, 2 * matched + missed + surplus);
    }

    public double dueAccuracy() {
        return share(dueRight, matched);
    }

    public double dueWhereAsked() {
        return share(dueFound, dueAsked);
    }

    public double questionPrecision() {
        return share(questions, questions + questionsSurplus);
    }

    public double questionRecall() {
        return share(questions, questions + questionsMissed);
    }

    public double questionF1() {
        return share(2 * questions, 2 * questions + questionsMissed + questionsSurplus);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
