package dev.followthrough.domain.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened in a meeting. Nothing in it is without a quote from the source.
///
/// @param date     of the meeting, in its zone; what was said of dates is resolved against it; null: not known
/// @param nextStep the agreed next step in words; null: none was agreed
/// @param language ISO 639-1
public record MeetingReading(
        MeetingType type,
        @Nullable LocalDate date,
        List<Participant> participants,
        List<ActionItem> actionItems,
        List<OpenQuestion> openQuestions,
        @Nullable String nextStep,
        List<Noted> keyPoints,
        List<Noted> decisions,
        List<Noted> objections,
        List<Noted> personal,
        String language) {
    public MeetingReading {
        participants = List.copyOf(participants);
        actionItems = List.copyOf(actionItems);
        openQuestions = List.copyOf(openQuestions);
        keyPoints = List.copyOf(keyPoints);
        decisions = List.copyOf(decisions);
        objections = List.copyOf(objections);
        personal = List.copyOf(personal);
    }
}
