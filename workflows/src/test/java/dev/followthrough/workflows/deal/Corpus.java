package dev.followthrough.workflows.deal;

import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The histories that releases have left behind, kept in git: `histories/<release>/<life>-<run>.json`.
final class Corpus {
    private static final Path FOLDER = Path.of("src/test/resources/histories");

    private Corpus() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkflowExecutionHistory read(Path file) {
        try {
            return WorkflowExecutionHistory.fromJson(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String release, Lives life, List<RunHistory> runs) {
        try {
            Path folder = Files.createDirectories(FOLDER.resolve(release));
            for (int run = 1; run <= runs.size(); run++) {
                String json = runs.get(run - 1).history().toJson(true);
                Files.writeString(folder.resolve(life.title() + "-" + run + ".json"), json + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
