package dev.followthrough.domain.meeting.summary;

import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.summary.Heard.About;
import dev.followthrough.domain.meeting.summary.InternalSummary.Objection;
import dev.followthrough.domain.meeting.summary.StageAdvice.Move;
import java.util.List;
import java.util.Optional;

/// Whether the deal should move: forward if both sides took something on and a next step is agreed, back if something
/// new speaks against it, else it stays (seeds B, "Deal stage recommendation").
final class Stages {
    private Stages() {}

    static StageAdvice advice(
            MeetingReading reading, List<Spoken> said, List<Objection> objections, List<RiskFlag> risks) {
        if (reading.type() == MeetingType.INTERNAL) return new StageAdvice(Move.STAY, "the customer was not there");
        Optional<RiskFlag> against = risks.stream()
                .filter(risk -> risk.code().equals("concern") && isPutOff(risk.why())
                        || risk.code().equals("budget-uncertain"))
                .findFirst();
        boolean theyActed = reading.actionItems().stream().anyMatch(item -> item.side() == Side.THEIRS);
        boolean agreed = reading.nextStep() != null
                || reading.actionItems().stream().anyMatch(item -> item.side() == Side.SHARED);
        if (against.isPresent() && !agreed)
            return new StageAdvice(
                    Move.BACK, "new doubt and no next step: " + against.get().why());
        if (against.isPresent())
            return new StageAdvice(Move.STAY, "new doubt: " + against.get().why());
        long open = objections.stream()
                .filter(objection -> objection.answer() == null)
                .count();
        if (theyActed && agreed && open == 0)
            return new StageAdvice(Move.FORWARD, "they took something on, and the next step is agreed");
        if (!agreed) return new StageAdvice(Move.STAY, "no next step was agreed");
        if (open > 0) return new StageAdvice(Move.STAY, "an objection stands unanswered");
        return new StageAdvice(Move.STAY, "they took on nothing yet");
    }

    private static boolean isPutOff(String quote) {
        return Heard.isAbout(quote, About.SHIFT) || Heard.isAbout(quote, About.VAGUE);
    }
}
