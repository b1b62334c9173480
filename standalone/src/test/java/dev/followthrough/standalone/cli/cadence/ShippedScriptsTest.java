package dev.followthrough.standalone.cli.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The cadences that ship do what the scripts beside them say.
class ShippedScriptsTest {
    private final List<String> cadences = cadences();

    @Test
    void everyScriptBesideEveryCadenceGoesAsExpected() {
        Line line = test(cadences);
        assertThat(line.exit()).as(line.out()).isZero();
    }

    @Test
    void everyCadenceHasThreeScriptsAndTheyEndInDifferentWays() {
        var ends = test(cadences).documents().stream()
                .collect(Collectors.groupingBy(
                        script -> script.path("file").asText(),
                        Collectors.mapping(
                                (JsonNode script) -> script.path("ends").asText(), Collectors.toList())));
        assertThat(ends).hasSameSizeAs(cadences).allSatisfy((cadence, its) -> {
            assertThat(its).as(cadence).hasSizeGreaterThanOrEqualTo(3);
            assertThat(its.stream().distinct()).as(cadence).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    private static Line test(List<String> files) {
        return Line.of(Stream.concat(Stream.of("cadence", "test", "--json"), files.stream())
                .toArray(String[]::new));
    }

    private static List<String> cadences() {
        try (Stream<Path> files = Files.list(Path.of("../cadences"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
