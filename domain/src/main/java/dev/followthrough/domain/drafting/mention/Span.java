package dev.followthrough.domain.drafting.mention;

/// From `start` to before `end`.
public record Span(int start, int end) {
    public String in(String text) {
        return text.substring(start, end);
    }
}
