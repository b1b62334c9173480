package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Lexicon;
import java.util.List;

/// Tells commitments from what sounds like them: hypotheticals, jokes, past acts, what somebody is said to have said,
/// what was taken back, questions.
final class Meant {
    private final Lexicon words;
    private final Talk talk;

    Meant(Tongue tongue, Talk talk) {
        this.words = tongue.speech();
        this.talk = talk;
    }

    boolean isMeant(Sentence sentence, Bond bond) {
        if (isJoke(sentence) || isTakenBack(sentence, bond)) return false;
        if (bond.kind() == Bond.Kind.NAMED && words.begins("no-name", bond.who() + " ")) return false;
        if (bond.kind() == Bond.Kind.MEET) return true;
        String clause = clause(sentence.plain(), bond);
        if (words.has("done", clause) || words.has("hypothetical-whole", clause)) return false;
        if (bond.kind() == Bond.Kind.REQUEST || bond.kind() == Bond.Kind.OFFER) return true;
        String before = sentence.plain().substring(0, bond.start());
        String lead = before.substring(lastBreak(before) + 1);
        if (words.has("hypothetical", lead) || words.has("reported", lead.stripTrailing())) return false;
        return !sentence.isQuestion() || asksOnlyBehind(sentence.plain(), bond);
    }

    /// "I'll send it, how's Monday?" promises and asks; a tag such as 行吗 asks for no more than a nod.
    private boolean asksOnlyBehind(String text, Bond bond) {
        String behind = text.substring(bond.end());
        int comma = Math.max(behind.lastIndexOf(','), behind.lastIndexOf('，'));
        return comma >= 0 && words.begins("asks", behind.substring(comma + 1).strip());
    }

    /// From the break before a bond to the one after it.
    private static String clause(String text, Bond bond) {
        int from = lastBreak(text.substring(0, bond.start())) + 1;
        int to = text.length();
        for (char mark : new char[] {',', '，', ';', '；', '。'}) {
            int next = text.indexOf(mark, bond.end());
            if (next >= 0) to = Math.min(to, next);
        }
        return text.substring(from, to);
    }

    private static int lastBreak(String text) {
        int last = -1;
        for (char mark : new char[] {',', '，', ';', '；', '。', '—'}) last = Math.max(last, text.lastIndexOf(mark));
        return last;
    }

    private boolean isJoke(Sentence sentence) {
        if (words.has("laughs", sentence.plain())) return true;
        List<Sentence> rest = talk.rest(sentence);
        return !rest.isEmpty() && words.begins("laughs", rest.getFirst().plain());
    }

    private boolean isTakenBack(Sentence sentence, Bond bond) {
        if (words.has("retract", sentence.plain().substring(bond.end()))) return true;
        if (talk.rest(sentence).stream().limit(2).anyMatch(next -> words.begins("retract", next.plain()))) return true;
        List<Sentence> answer = talk.of(sentence.turn() + 1);
        return !answer.isEmpty() && words.begins("retract", answer.getFirst().plain());
    }
}
