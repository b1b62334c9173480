package dev.followthrough.standalone.up;

import dev.followthrough.standalone.stack.Home;
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
@Command(name = "down", description = "Stop what bin/up started on this machine.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Option(names = "--data", description = "the folder that it runs on (default: data and data-demo)")
    @org.jspecify.annotations.Nullable
    Path data;

    private boolean failed;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        boolean stopped = data == null ? stopUsual() : stop(data);
        if (!stopped)
            System.out.println("Nothing is running" + (data == null ? "." : " on " + data.toAbsolutePath() + "."));
        return failed ? 1 : 0;
    }

    private boolean stopUsual() throws InterruptedException, ExecutionException {
        boolean stopped = false;
        for (Path folder : Home.dataFolders()) stopped |= stop(folder);
        return stopped;
    }

    private boolean stop(Path folder) throws InterruptedException, ExecutionException {
        Optional<ProcessHandle> process = process(folder);
        if (process.isEmpty()) return false;
        System.out.println("Stopping process " + process.get().pid() + " on " + folder.toAbsolutePath());
        process.get().destroy();
        try {
            process.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            failed = true;
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
