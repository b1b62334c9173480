package dev.followthrough.domain.drafting.writer;

import java.util.Set;

/// @param part the place that it fills
record Paragraph(String part, String text) {
    /// These say something of their own; a question does not follow from them.
    private static final Set<String> APART = Set.of("coming-up", "done", "reminder", "answered", "objection", "thanks");

    boolean canJoin(Paragraph next) {
        return !text.contains("\n")
                && !next.text.contains("\n- ")
                && !APART.contains(part)
                && !APART.contains(next.part);
    }
}
