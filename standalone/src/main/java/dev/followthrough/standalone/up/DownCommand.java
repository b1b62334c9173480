package dev.followthrough.standalone.up;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Stops a running `bin/up` and waits until it has stopped.
@Command(name = "down", description = "Stop what bin/up started on this machine.")
public final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Option(names = "--data", description = "the folder that it runs on (default: data and data-demo)")
    @org.jspecify.annotations.Nullable
    Path data;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        boolean stopped = data == null ? stop(Path.of("data")) | stop(Path.of("data-demo")) : stop(data);
        if (!stopped) System.out.println("Nothing is running.");
        return 0;
    }

    private static boolean stop(Path folder) throws InterruptedException, ExecutionException {
        Optional<ProcessHandle> process = process(folder);
        if (process.isEmpty()) return false;
        System.out.println("Stopping process " + process.get().pid() + " on " + folder.toAbsolutePath());
        process.get().destroy();
        try {
            process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            System.err.println("It does not stop; its children stop with it when it is killed: kill -9 "
                    + process.get().pid());
        }
        return true;
    }

    /// Ours: a Java that was told to go `up`. A number in an old file may be anybody's by now.
    private static Optional<ProcessHandle> process(Path folder) {
        String pid = DataFolder.pid(folder);
        if (!pid.matches("\\d+")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(DownCommand::isOurs);
    }

    private static boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains("dev.followthrough.standalone.Main"))
                .orElse(false);
    }
}
