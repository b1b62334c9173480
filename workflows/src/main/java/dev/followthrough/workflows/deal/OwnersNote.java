package dev.followthrough.workflows.deal;

import java.time.Instant;

/// What a deal's owner is told at once.
///
/// @param seq  the last log row that led to it; with the note's words it makes the notice one, however often it is
///             tried
/// @param note in the words of the cadence, or of the house's rules; nobody's personal data
public record OwnersNote(String dealId, int enrollment, long seq, String note, Instant now) {}
