package dev.followthrough.domain.drafting.writer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The reader's part in the decision (M10), and how formally that is written to (M14), as `roles.yaml` has
/// it.
///
/// @param role     as in a cadence's `audience`; empty: it has none of its own
/// @param formal   executives, buyers and those who hold the papers are written to a little more formally
/// @param patterns of what a rep or a CRM calls them
record Reader(String role, boolean formal, List<String> patterns) {
    private static final List<Reader> KNOWN = read();

    static Optional<Reader> of(@Nullable String title) {
        if (title == null) return Optional.empty();
        String words = title.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> known.patterns.stream()
                        .anyMatch(pattern ->
                                Pattern.compile(pattern).matcher(words).find()))
                .findFirst();
    }

    private static List<Reader> read() {
        try (InputStream file = Objects.requireNonNull(Reader.class.getResourceAsStream("roles.yaml"))) {
            return new YAMLMapper().readValue(file, new TypeReference<List<Reader>>() {});
        } catch (IOException e) {
            throw new IllegalStateException("The shipped roles.yaml cannot be read", e);
        }
    }
}
