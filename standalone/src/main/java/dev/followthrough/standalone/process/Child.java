package dev.followthrough.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that runs as long as this process does. A small shell stands between: it holds a pipe from here and
/// stops the program when the pipe closes, so that not even `kill -9` of this process leaves an orphan.
public final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final String SHELL = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            echo $child > "$PID_FILE"
            ( cat <&3 >/dev/null
              kill -"$STOP_SIGNAL" $child 2>/dev/null
              i=0
              while kill -0 $child 2>/dev/null && [ $i -lt 200 ]; do sleep 0.1; i=$((i+1)); done
              kill -KILL $child 2>/dev/null ) &
            exec 3<&-
            wait $child
            """;

    private final String name;
    private final Process shell;
    private final Path log;
    private final Path pidFile;

    private Child(String name, Process shell, Path log, Path pidFile) {
        this.name = name;
        this.shell = shell;
        this.log = log;
        this.pidFile = pidFile;
    }

    /// @param stopSignal such as `TERM`; for PostgreSQL `INT`, its fast shutdown
    public record Program(
            String name, List<String> command, Map<String, String> environment, Path folder, String stopSignal) {}

    /// @param logs folder for `<name>.log`; earlier ones are kept as `<name>.log.1` to `.5`
    public static Child start(Program program, Path logs) {
        try {
            Files.createDirectories(logs);
            Path log = LogFiles.rotate(logs, program.name());
            Path pidFile = logs.resolve(program.name() + ".pid");
            Files.deleteIfExists(pidFile);
            List<String> command = new ArrayList<>(Tools.ownSession());
            command.addAll(List.of("sh", "-c", SHELL, "sh"));
            command.addAll(program.command());
            var builder = new ProcessBuilder(command)
                    .directory(program.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(program.environment());
            builder.environment().put("PID_FILE", pidFile.toAbsolutePath().toString());
            builder.environment().put("STOP_SIGNAL", program.stopSignal());
            return new Child(program.name(), builder.start(), log, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + program.name(), e);
        }
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return shell.isAlive();
    }

    /// The last lines that it wrote, for whoever asks why it died.
    public String lastWords() {
        return LogFiles.tail(log, 12);
    }

    /// Waits until the program has ended by itself.
    ///
    /// @return its exit code
    public int await() {
        try (this) {
            return shell.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(name + " was stopped before it had finished.", "Start again.");
        }
    }

    public void onExit(Runnable then) {
        shell.onExit().thenRun(then);
    }

    /// As a crash would: SIGKILL to the program itself.
    public void kill() {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            shell.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks it to stop, and does not wait.
    public void askToStop() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks it to stop, waits, and insists after a while: also when this thread was told to give up, for the
    /// program's ports and files are free only when it is gone.
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            shell.getOutputStream().close();
            while (!isGone()) interrupted |= Thread.interrupted();
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            shell.destroyForcibly();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private boolean isGone() {
        try {
            if (!shell.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
