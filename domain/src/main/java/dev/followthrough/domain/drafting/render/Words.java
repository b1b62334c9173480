package dev.followthrough.domain.drafting.render;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Units and currencies in both languages, as `units.yaml` and `currencies.yaml` have them.
final class Words {
    private static final List<Unit> UNITS = read("units.yaml", new TypeReference<List<Unit>>() {});
    private static final Map<String, Map<String, String>> CURRENCIES =
            read("currencies.yaml", new TypeReference<Map<String, Map<String, String>>>() {});

    private Words() {}

    /// @param zh with its measure word
    record Unit(String one, String many, String zh) {
        boolean isWritten(String unit) {
            String word = unit.toLowerCase(Locale.ROOT);
            return word.equals(one) || word.equals(many) || word.equals(zh);
        }
    }

    static Optional<String> sign(String currency, String language) {
        return Optional.ofNullable(CURRENCIES.getOrDefault(currency, Map.of()).get(language));
    }

    static String english(String unit, boolean single) {
        return find(unit).map(found -> single ? found.one() : found.many()).orElse(unit);
    }

    static String chinese(String unit) {
        return find(unit).map(Unit::zh).orElse(unit);
    }

    private static Optional<Unit> find(String unit) {
        return UNITS.stream().filter(known -> known.isWritten(unit)).findFirst();
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
            return new YAMLMapper().readValue(file, type);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped " + name + " cannot be read", e);
        }
    }
}
