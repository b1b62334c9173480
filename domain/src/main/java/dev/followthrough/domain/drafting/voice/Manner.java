package dev.followthrough.domain.drafting.voice;

import java.util.Optional;

/// The house's voice and the prospect's own: what the guide has set stands, the rest mirrors the prospect.
public record Manner(VoiceGuide voice, ProspectStyle theirs) {
    public static final Manner PLAIN = new Manner(VoiceGuide.NONE, ProspectStyle.UNKNOWN);

    /// Who writes three lines gets no page, but never less than what makes sense by itself.
    private static final int FEW = 40;

    private static final int ENOUGH_FOR_THEM = 70;

    public Optional<Formality> formality() {
        return Optional.ofNullable(voice.formality()).or(() -> Optional.ofNullable(theirs.formality()));
    }

    public Optional<String> greetingIn(String language) {
        return voice.greetingIn(language)
                .or(() -> language.startsWith("en") ? Optional.ofNullable(theirs.greeting()) : Optional.empty());
    }

    /// Most words for a reader who writes briefly; empty: no limit follows.
    public Optional<Integer> mostWords() {
        return theirs.words() > 0 && theirs.words() < FEW ? Optional.of(ENOUGH_FOR_THEM) : Optional.empty();
    }
}
