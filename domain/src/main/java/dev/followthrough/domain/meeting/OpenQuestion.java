package dev.followthrough.domain.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A question that nobody answered in the meeting (M3; seeds B, "Research Open Questions").
///
/// @param side         of the person who asked
/// @param why          why it matters to the deal, if it was said
/// @param whoCanAnswer a name or a role, such as `engineering`
/// @param answerBy     before the next interaction, or as promised
/// @param deliverBy    how the answer gets there: `email`, `next call` or `document`
/// @param quote        verbatim from the source
public record OpenQuestion(
        String question,
        @Nullable String askedBy,
        Side side,
        @Nullable String why,
        @Nullable String whoCanAnswer,
        @Nullable LocalDate answerBy,
        @Nullable String deliverBy,
        String quote) {}
