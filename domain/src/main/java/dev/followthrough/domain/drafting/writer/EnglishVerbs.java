package dev.followthrough.domain.drafting.writer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The verbs that reps' notes begin with, as `verbs.txt` has them.
final class EnglishVerbs {
    private static final Map<String, String> PARTICIPLES = new HashMap<>();
    private static final Set<String> ALSO_NOUNS = new HashSet<>();

    static {
        try (InputStream file = Objects.requireNonNull(EnglishVerbs.class.getResourceAsStream("en/verbs.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(EnglishVerbs::add);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped verbs.txt cannot be read", e);
        }
    }

    private EnglishVerbs() {}

    private static void add(String line) {
        String[] words = line.split("\\s+");
        if (words[0].equals("noun:")) ALSO_NOUNS.add(words[1]);
        else PARTICIPLES.put(words[0], words[1]);
    }

    static boolean has(String word) {
        return PARTICIPLES.containsKey(word);
    }

    static boolean isAlsoNoun(String word) {
        return ALSO_NOUNS.contains(word);
    }

    /// `sent the questionnaire` of `send the questionnaire`.
    static Optional<String> perfect(String action) {
        String[] words = action.split("\\s+", 2);
        String participle = PARTICIPLES.get(words[0].toLowerCase(java.util.Locale.ROOT));
        return participle == null || words.length < 2 ? Optional.empty() : Optional.of(participle + " " + words[1]);
    }
}
