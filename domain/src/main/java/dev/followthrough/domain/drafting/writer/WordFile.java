package dev.followthrough.domain.drafting.writer;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A language's single words, as `words.yaml` has them.
///
/// @param talk     the last contact's channel to what one calls it; `default` for all others
/// @param assets   an asset's kind to what one calls it; `default` for all others
/// @param ours     who acts for us when nobody is named
/// @param theirs   who acts for them when nobody is named
/// @param place    where the reader is: with and without a company's name
record WordFile(
        Map<String, String> talk,
        Map<String, String> assets,
        SignOffs signOffs,
        String ours,
        String theirs,
        Place place) {

    /// @param mark what stands behind each
    record SignOffs(List<String> formal, List<String> plain, String mark) {}

    /// @param at   has `{company}`
    /// @param none when no company is known
    record Place(String at, String none) {}

    static WordFile of(String language) {
        String name = language + "/words.yaml";
        try (InputStream file = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name)) {
            return new YAMLMapper().readValue(file, WordFile.class);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped " + name + " cannot be read", e);
        }
    }

    String talk(@Nullable String channel) {
        return named(talk, channel);
    }

    String asset(String kind) {
        return named(assets, kind);
    }

    private static String named(Map<String, String> words, @Nullable String key) {
        String usual = Objects.requireNonNull(words.get("default"));
        return key == null ? usual : words.getOrDefault(key.toLowerCase(Locale.ROOT), usual);
    }
}
