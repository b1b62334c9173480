package dev.followthrough.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Children of a run that was killed. They stop by themselves within seconds ([Child]); until then their ports are
/// taken and their data must not be touched.
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leftovers() {}

    /// @param logs where that run kept its children's logs and process numbers
    /// @param waiting told when there is something to wait for
    public static void awaitGone(Path logs, Runnable waiting) {
        List<ProcessHandle> alive = alive(logs);
        if (alive.isEmpty()) return;
        waiting.run();
        Waiting.until(() -> alive.stream().noneMatch(ProcessHandle::isAlive), PATIENCE);
    }

    static List<ProcessHandle> alive(Path logs) {
        if (!Files.isDirectory(logs)) return List.of();
        try (Stream<Path> files = Files.list(logs)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> process(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The process that wrote the file, not one that has its number by now: it started before the file was written.
    private static Optional<ProcessHandle> process(Path file) {
        try {
            String number = Files.readString(file).strip();
            if (!number.matches("\\d{1,18}")) return Optional.empty();
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return ProcessHandle.of(Long.parseLong(number))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(started -> started.isBefore(written.plusSeconds(2)))
                            .isPresent());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
