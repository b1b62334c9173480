package dev.followthrough.domain.drafting.voice;

public enum Formality {
    FORMAL,
    CASUAL
}
