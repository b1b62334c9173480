package dev.followthrough.domain.drafting;

/// What a customer would read.
///
/// @param body plain text, paragraphs apart by an empty line
public record DraftText(String subject, String body) {
    /// The first words after the greeting: what no two drafts of a deal may share.
    public String opening() {
        return Openings.of(body);
    }
}
