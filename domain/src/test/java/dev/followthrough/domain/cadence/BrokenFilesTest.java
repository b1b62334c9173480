package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One small file for each thing that can be wrong, and the lines that people then read, in `expected.txt`.
class BrokenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/followthrough/domain/cadence/broken");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isToldWithPlaceAndCure(String name) throws IOException {
        List<Problem> problems = problemsOf(name);
        assertThat(problems.stream().map(Problem::asLine))
                .containsExactlyElementsOf(
                        expected().filter(line -> line.startsWith(name + ":")).toList());
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.suggestion()).isNotBlank();
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
        });
    }

    @Test
    void everyExpectedLineBelongsToAFile() throws IOException {
        List<String> names = files().toList();
        assertThat(expected()).allMatch(line -> names.contains(line.substring(0, line.indexOf(':'))));
    }

    private static List<Problem> problemsOf(String name) throws IOException {
        return CadenceFile.read(Files.readAllBytes(FOLDER.resolve(name)), name, Opens.OFF)
                .problems();
    }

    private static Stream<String> expected() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.txt")).stream();
    }
}
