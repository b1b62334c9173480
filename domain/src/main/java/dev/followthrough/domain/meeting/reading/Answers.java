package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Lexicon;
import java.util.List;

/// How a turn answers what was asked before it.
final class Answers {
    private final Lexicon words;

    Answers(Tongue tongue) {
        this.words = tongue.speech();
    }

    boolean isYes(List<Sentence> turn) {
        return !turn.isEmpty()
                && !isNo(turn)
                && (words.begins("agree", turn.getFirst().plain())
                        || turn.stream().anyMatch(sentence -> words.has("accept", sentence.plain())));
    }

    boolean isNo(List<Sentence> turn) {
        return !turn.isEmpty() && words.begins("refuse", turn.getFirst().plain());
    }

    /// Nothing but a question back.
    boolean isQuestionBack(List<Sentence> turn) {
        return !turn.isEmpty() && turn.getLast().isQuestion() && !isYes(turn);
    }
}
