package dev.followthrough.domain.drafting;

import dev.followthrough.domain.meeting.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody agreed to do, as far as the customer may read it (M2).
///
/// @param what  in the infinitive, without who and when: `send the security questionnaire`; Chinese as it is
/// @param owner a person's name; null: nobody was named
/// @param due   null: no date was agreed
/// @param done  whether it has been done since
public record Commitment(
        String what,
        @Nullable String owner,
        Side side,
        @Nullable LocalDate due,
        boolean done) {}
