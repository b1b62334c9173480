package dev.followthrough.standalone.up;

import dev.followthrough.standalone.process.Child;
import dev.followthrough.standalone.process.Leftovers;
import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.stack.Home;
import dev.followthrough.standalone.stack.LocalStack;
import dev.followthrough.standalone.stack.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts everything, stays, and stops everything in the reverse order.
@Command(
        name = "up",
        description = "Start everything on this machine; Ctrl-C or bin/down stops it.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class UpCommand implements Callable<Integer> {
    private static final Duration GIVING_UP = Duration.ofSeconds(60);

    @Option(
            names = "--demo",
            description = "with sample deals, a local mailbox, prospects who answer, and a stand-in for Slack")
    boolean demo;

    @Option(names = "--data", description = "where everything is kept (default: data, or data-demo with --demo)")
    @Nullable
    Path data;

    @Option(names = "--api-port", defaultValue = "8080", description = "of the web and the API")
    int api;

    @Option(names = "--worker-port", defaultValue = "8081", description = "of the worker's health and metrics")
    int worker;

    @Option(
            names = "--temporal-port",
            defaultValue = "7233",
            description = "of the Temporal server; its inner ports lie around it")
    int temporal;

    @Option(names = "--temporal-ui-port", defaultValue = "8233", description = "of the Temporal UI")
    int temporalUi;

    @Option(names = "--postgres-port", defaultValue = "5440", description = "of PostgreSQL")
    int postgres;

    @Option(names = "--smtp-port", defaultValue = "3025", description = "of the demo's mail server")
    int smtp;

    @Option(names = "--imap-port", defaultValue = "3143", description = "of the demo's mail server")
    int imap;

    @Option(names = "--slack-port", defaultValue = "8234", description = "of the demo's stand-in for Slack")
    int slack;

    @Option(
            names = "--releases",
            description = "where the Temporal server may be downloaded; nothing: not at all",
            defaultValue = "${env:FOLLOWTHROUGH_RELEASES:-https://github.com}")
    String releases = "";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean isUp;
    private volatile boolean stopping;
    private volatile @Nullable Child died;

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        Logs.quiet();
        var steps = new Steps(System.out);
        Thread starter = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starter), "stop"));
        try {
            startAll(steps);
            isUp = true;
            steps.say(String.format(Locale.ROOT, "%nUp after %.0f s.", (System.nanoTime() - start) / 1e9));
        } catch (RuntimeException e) {
            System.err.println("\n" + (stopping ? "Stopped before it was up." : Failure.inWords(e, folder())));
            return 1;
        } finally {
            started.countDown();
        }
        end.await();
        Child dead = died;
        if (dead == null) return 0;
        System.err.println(
                "\n" + dead.name() + " has died; everything is stopped. Its last words:\n" + dead.lastWords());
        return 1;
    }

    private Path folder() {
        return data == null ? Home.folder().resolve(demo ? "data-demo" : "data") : data;
    }

    private void startAll(Steps steps) {
        Path folder = folder();
        Ports ports = new Ports(api, worker, temporal, temporalUi, postgres, smtp, imap, slack);
        OpenFiles.requireEnough();
        running.push(DataFolder.take(folder));
        Leftovers.awaitGone(
                folder.resolve("logs"), () -> steps.say("A run that was killed is still stopping; waiting for it."));
        ports.requireFree(demo);
        steps.say("Starting Followthrough" + (demo ? " with its demo" : "") + " in " + folder.toAbsolutePath());
        LocalStack stack = LocalStack.start(folder, ports, steps, releases);
        running.push(stack);
        stack.children().forEach(child -> child.onExit(() -> childDied(child)));
        new House(stack, steps, running).open(demo);
    }

    private void childDied(Child child) {
        if (stopping) return;
        died = child;
        end.countDown();
    }

    /// In the reverse order of starting; a start that is under way is given up first.
    private void stop(Thread starter) {
        stopping = true;
        end.countDown();
        try {
            if (started.getCount() > 0) starter.interrupt();
            if (!started.await(GIVING_UP.toSeconds(), TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isUp && !running.isEmpty()) System.out.println("\nStopping; what is under way is finished first.");
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }
}
