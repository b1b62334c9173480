package dev.followthrough.domain.timing.place;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// `main-zones.yaml`: which zone of a country with several stands for it.
final class MainZones {
    private static final Map<String, ZoneId> MAIN = read();

    private MainZones() {}

    static Optional<ZoneId> of(String country) {
        return Optional.ofNullable(MAIN.get(country));
    }

    private static Map<String, ZoneId> read() {
        try (InputStream file = Objects.requireNonNull(MainZones.class.getResourceAsStream("main-zones.yaml"))) {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(file, new TypeReference<Map<String, ZoneId>>() {});
        } catch (IOException e) {
            throw new IllegalStateException("The shipped main-zones.yaml cannot be read", e);
        }
    }
}
