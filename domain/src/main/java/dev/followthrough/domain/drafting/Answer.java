package dev.followthrough.domain.drafting;

/// A question of theirs that was open after a meeting, and what we found out since (M3).
///
/// @param question as a noun or an indirect question: `how the tours get into the ERP`
/// @param answer   a sentence
public record Answer(String question, String answer) {}
