package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Cadence texts for tests, and what reading them comes to.
final class Cadences {
    static final List<String> SHIPPED = shipped();

    /// Five touches, nothing that is not needed, nothing to complain about.
    static final String SHORT = """
            language: 1
            name: short
            steps:
              - {id: recap, after: 1d, kind: recap, angle: What was said, value: educational}
              - {id: idea, after: 4d, kind: value-bomb, angle: One idea, value: problem-solving}
            ending:
              after: 10d
              steps:
                - {id: story, kind: new-angle, angle: A story, value: social-proof}
                - {id: news, kind: check-in-with-value, angle: Their industry, value: competitive}
                - {id: goodbye, kind: breakup, angle: An honest question, value: personal-insight}
            """;

    private Cadences() {}

    private static List<String> shipped() {
        try (Stream<Path> files = Files.list(Path.of("../cadences"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shipped(String name) {
        try {
            return Files.readString(Path.of("../cadences", name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CadenceFile.Compiled compiled(String source) {
        CadenceFile.Result result = CadenceFile.read(source, "cadence.yaml");
        assertThat(result).as(result.problems().toString()).isInstanceOf(CadenceFile.Compiled.class);
        return (CadenceFile.Compiled) result;
    }

    static CadenceFile.Refused refused(String source) {
        return (CadenceFile.Refused) CadenceFile.read(source, "cadence.yaml");
    }
}
