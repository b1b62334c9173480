package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.Side;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A next conversation with its day, proposed and not refused.
final class Meetings {
    /// A meeting is for a day; of what is sent, "for Thursday" tells no day.
    private static final Pattern FOR = Pattern.compile("\\bfor (?=the |next |this |tomorrow|[A-Z]\\w+day|\\d)");

    private final Talk talk;
    private final Answers answers;
    private final Deadlines deadlines;
    private final Deed deed;

    Meetings(Talk talk, Answers answers, Deadlines deadlines, Deed deed) {
        this.talk = talk;
        this.answers = answers;
        this.deadlines = deadlines;
        this.deed = deed;
    }

    Optional<Draft> draft(Sentence sentence, String what, String span) {
        String plain = FOR.matcher(sentence.plain()).replaceAll("on  ");
        List<Deadline> days =
                deadlines.in(plain).stream().filter(day -> day.date() != null).toList();
        if (days.isEmpty() || isChoice(sentence.plain(), days)) return Optional.empty();
        int next = talk.nextOfOther(sentence.turn());
        List<Sentence> answer = talk.of(next);
        if (answers.isNo(answer)) return Optional.empty();
        boolean asked = sentence.isQuestion();
        if (asked && !answers.isYes(answer) && deadlines.in(talk.text(next)).isEmpty()) return Optional.empty();
        String topic = deed.isVague(what) ? topic(sentence, what) : what;
        Draft draft = new Draft(Bond.Kind.MEET, null, Side.SHARED, topic, sentence, span, Signal.AGREEMENT);
        draft.dueTexts.add(plain);
        return Optional.of(draft);
    }

    /// "Let's do Wednesday" after "we'd show you the sandbox": what for stands in the sentence before.
    private String topic(Sentence sentence, String what) {
        List<Sentence> before = sentence.index() > 0 ? talk.of(sentence.turn()) : talk.of(sentence.turn() - 1);
        int last = sentence.index() > 0 ? sentence.index() - 1 : before.size() - 1;
        boolean asks = last >= 0 && before.get(last).isQuestion();
        String plain = asks ? deed.of(deed.plainly(before.get(last).plain())) : "";
        return plain.isEmpty() ? what : what.isEmpty() ? plain : what + ": " + plain;
    }

    private static boolean isChoice(String text, List<Deadline> days) {
        return days.size() > 1
                && text.substring(
                                days.getFirst().end(),
                                Math.max(days.getFirst().end(), days.get(1).start()))
                        .matches("(?i).{0,12}(?:\\bor\\b|或|还是).{0,8}");
    }
}
