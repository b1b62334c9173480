package dev.followthrough.bench.stack;

import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.stack.LocalStack;
import dev.followthrough.standalone.stack.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/// PostgreSQL and the Temporal server for one bench, and whatever the bench puts beside them; all of it goes when
/// the bench ends, also by Ctrl-C.
public final class PrivateStack implements AutoCloseable {
    private final Path folder;
    private final Ports ports = FreePorts.choose();
    private final Steps steps = new Steps(System.err);
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final LocalStack stack;

    /// @param releases where the Temporal server may be downloaded; empty: not at all
    public PrivateStack(String releases) {
        try {
            folder = Files.createTempDirectory("followthrough-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running.push(() -> delete(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        stack = LocalStack.start(folder, ports, steps, releases);
        running.push(stack);
    }

    /// @return the same, which is closed before what was put here earlier
    public synchronized <T extends AutoCloseable> T put(T part) {
        running.push(part);
        return part;
    }

    public LocalStack servers() {
        return stack;
    }

    public Steps steps() {
        return steps;
    }

    public Ports ports() {
        return ports;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public synchronized void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
