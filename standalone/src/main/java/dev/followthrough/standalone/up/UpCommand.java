package dev.followthrough.standalone.up;

import dev.followthrough.standalone.process.Child;
import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.stack.LocalStack;
import dev.followthrough.standalone.stack.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts everything, stays, and stops everything in the reverse order.
@Command(name = "up", description = "Start everything on this machine; Ctrl-C or bin/down stops it.")
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--demo", description = "with sample deals, a local mailbox and prospects who answer")
    boolean demo;

    @Option(names = "--data", description = "where everything is kept (default: data, or data-demo with --demo)")
    @Nullable
    Path data;

    @Option(names = "--api-port", defaultValue = "8080")
    int api;

    @Option(names = "--worker-port", defaultValue = "8081")
    int worker;

    @Option(names = "--temporal-port", defaultValue = "7233")
    int temporal;

    @Option(names = "--temporal-ui-port", defaultValue = "8233")
    int temporalUi;

    @Option(names = "--postgres-port", defaultValue = "5440")
    int postgres;

    @Option(names = "--smtp-port", defaultValue = "3025", description = "of the demo's mail server")
    int smtp;

    @Option(names = "--imap-port", defaultValue = "3143", description = "of the demo's mail server")
    int imap;

    @Option(
            names = "--releases",
            description = "where the Temporal server may be downloaded; nothing: not at all",
            defaultValue = "${env:FOLLOWTHROUGH_RELEASES:-https://github.com}")
    String releases = "";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Child died;

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        Logs.quiet();
        var steps = new Steps(System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            startAll(steps);
            steps.say(String.format(Locale.ROOT, "%nUp after %.0f s.", (System.nanoTime() - start) / 1e9));
        } catch (Trouble trouble) {
            System.err.println("\n" + trouble.getMessage());
            return 1;
        }
        end.await();
        Child dead = died;
        if (dead == null) return 0;
        System.err.println(
                "\n" + dead.name() + " has died; everything is stopped. Its last words:\n" + dead.lastWords());
        return 1;
    }

    private void startAll(Steps steps) {
        Path folder = data == null ? Path.of(demo ? "data-demo" : "data") : data;
        Ports ports = new Ports(api, worker, temporal, temporalUi, postgres, smtp, imap);
        running.push(DataFolder.take(folder));
        ports.requireFree(demo);
        steps.say("Starting Followthrough" + (demo ? " with its demo" : "") + " in " + folder.toAbsolutePath());
        LocalStack stack = LocalStack.start(folder, ports, steps, releases);
        running.push(stack);
        stack.children().forEach(child -> child.onExit(() -> childDied(child)));
        new House(stack, steps, running).open(demo);
    }

    private void childDied(Child child) {
        died = child;
        end.countDown();
    }

    private synchronized void stop() {
        end.countDown();
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }
}
