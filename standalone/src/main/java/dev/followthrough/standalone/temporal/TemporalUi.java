package dev.followthrough.standalone.temporal;

import dev.followthrough.standalone.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Temporal's web UI, to look and not to touch: its write actions are off.
public final class TemporalUi {
    private TemporalUi() {}

    public static Child start(TemporalPrograms programs, String target, Path folder, Path logs, int port) {
        try {
            Path config = folder.resolve("config");
            Files.createDirectories(config);
            Files.writeString(config.resolve("development.yaml"), """
                    temporalGrpcAddress: %s
                    host: 127.0.0.1
                    port: %d
                    enableUi: true
                    defaultNamespace: %s
                    disableWriteActions: true
                    """.formatted(target, port, Namespaces.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var program = new Child.Program(
                "temporal-ui",
                List.of(
                        programs.ui().toString(),
                        "--root",
                        folder.toAbsolutePath().toString(),
                        "--config",
                        "config",
                        "start"),
                Map.of(),
                folder,
                "TERM");
        return Child.start(program, logs);
    }
}
