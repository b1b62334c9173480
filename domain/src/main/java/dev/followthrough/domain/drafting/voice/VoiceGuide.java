package dev.followthrough.domain.drafting.voice;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a house, or one rep, wants to sound (M14; seeds D). What is not set is left to the writer.
///
/// @param formality  null: as the reader's part in the decision suggests
/// @param greeting   by language, such as `en` to `Hello`; `name` is the name alone
/// @param signOff    by language, such as `en` to `Warm regards`
/// @param postscript null: where the kind allows it
/// @param instead    a word to the one that is said for it
/// @param avoid      words that are not used
public record VoiceGuide(
        @Nullable Formality formality,
        Map<String, String> greeting,
        Map<String, String> signOff,
        @Nullable Boolean postscript,
        Map<String, String> instead,
        Set<String> avoid) {

    public static final VoiceGuide NONE = new VoiceGuide(null, Map.of(), Map.of(), null, Map.of(), Set.of());

    public VoiceGuide {
        greeting = Map.copyOf(greeting);
        signOff = Map.copyOf(signOff);
        instead = Map.copyOf(instead);
        avoid = Set.copyOf(avoid);
    }

    /// This guide is a rep's, `house` the company's: what the rep has set wins, what neither likes is avoided.
    public VoiceGuide over(VoiceGuide house) {
        Set<String> avoided = new LinkedHashSet<>(house.avoid);
        avoided.addAll(avoid);
        return new VoiceGuide(
                formality == null ? house.formality : formality,
                merged(house.greeting, greeting),
                merged(house.signOff, signOff),
                postscript == null ? house.postscript : postscript,
                merged(house.instead, instead),
                avoided);
    }

    public Optional<String> greetingIn(String language) {
        return of(greeting, language);
    }

    public Optional<String> signOffIn(String language) {
        return of(signOff, language);
    }

    private static Optional<String> of(Map<String, String> words, String language) {
        return List.copyOf(words.keySet()).stream()
                .filter(language::startsWith)
                .findFirst()
                .map(words::get);
    }

    private static Map<String, String> merged(Map<String, String> house, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(house);
        all.putAll(own);
        return all;
    }
}
