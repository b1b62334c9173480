package dev.followthrough.domain.meeting.summary;

/// Whether the deal should change its stage, and why. Advice for its owner: nothing moves by itself.
public record StageAdvice(Move move, String why) {
    public enum Move {
        FORWARD,
        STAY,
        BACK
    }
}
