package dev.followthrough.domain.meeting.summary;

import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.domain.meeting.Noted;
import dev.followthrough.domain.meeting.Participant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The summary for our team, with every field of seeds B, "Internal Summary".
///
/// @param minutes     how long it took; null: not known
/// @param takeaways   at most five
/// @param competitors what was said of others that they look at
/// @param risks       why the deal may be in danger
/// @param nextSteps   of both sides, the dated ones first
public record InternalSummary(
        @Nullable LocalDate date,
        List<Participant> attendees,
        @Nullable Integer minutes,
        MeetingType type,
        List<String> takeaways,
        Learned learned,
        List<Objection> objections,
        List<Noted> competitors,
        StageAdvice stage,
        List<RiskFlag> risks,
        List<NextStep> nextSteps) {
    public InternalSummary {
        attendees = List.copyOf(attendees);
        takeaways = List.copyOf(takeaways);
        objections = List.copyOf(objections);
        competitors = List.copyOf(competitors);
        risks = List.copyOf(risks);
        nextSteps = List.copyOf(nextSteps);
    }

    /// Whether the words speak of a date that moved.
    public static boolean tellsOfAShift(String words) {
        return Heard.isAbout(words, Heard.About.SHIFT);
    }

    /// New information.
    public record Learned(
            List<Noted> painPoints, List<Noted> timeline, List<Noted> budget, List<Noted> decisionProcess) {
        public Learned {
            painPoints = List.copyOf(painPoints);
            timeline = List.copyOf(timeline);
            budget = List.copyOf(budget);
            decisionProcess = List.copyOf(decisionProcess);
        }
    }

    /// @param answer how we handled it, verbatim; null: it stands unanswered
    public record Objection(
            String text,
            @Nullable String who,
            String quote,
            @Nullable String answer) {}

    public record NextStep(
            String what, @Nullable String owner, @Nullable LocalDate due) {}
}
