package dev.followthrough.standalone.temporal;

import dev.followthrough.standalone.postgres.Postgres;
import dev.followthrough.standalone.process.Child;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.workflows.deal.TemporalConnection;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The real Temporal server on our PostgreSQL, as a child of this process.
public final class TemporalServer implements AutoCloseable {
    private final TemporalPrograms programs;
    private final Postgres postgres;
    private final Path folder;
    private final Path logs;
    private final int port;
    private Child child;

    private TemporalServer(TemporalPrograms programs, Postgres postgres, Path folder, Path logs, int port) {
        this.programs = programs;
        this.postgres = postgres;
        this.folder = folder;
        this.logs = logs;
        this.port = port;
        this.child = run();
    }

    public static TemporalServer start(TemporalPrograms programs, Postgres postgres, Path folder, Path logs, int port) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(logs);
            Files.writeString(folder.resolve("dynamic.yaml"), "{}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new TemporalSchema(programs.sql(), postgres, logs).bring();
        var server = new TemporalServer(programs, postgres, folder, logs, port);
        try {
            server.await();
            Namespaces.furnish(server.target());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private Child run() {
        Map<String, String> environment = new HashMap<>();
        environment.put("DB", "postgres12_pgx");
        environment.put("POSTGRES_SEEDS", "127.0.0.1");
        environment.put("DB_PORT", Integer.toString(postgres.port()));
        environment.put("POSTGRES_USER", Postgres.USER);
        environment.put("POSTGRES_PWD", postgres.password());
        environment.put("DBNAME", TemporalSchema.DATABASE);
        environment.put("VISIBILITY_DBNAME", TemporalSchema.VISIBILITY);
        environment.put("NUM_HISTORY_SHARDS", "4");
        environment.put("BIND_ON_IP", "127.0.0.1");
        environment.put("LOG_LEVEL", "warn");
        environment.put(
                "DYNAMIC_CONFIG_FILE_PATH",
                folder.resolve("dynamic.yaml").toAbsolutePath().toString());
        environment.putAll(TemporalPorts.environment(port));
        return Child.start(
                new Child.Program(
                        "temporal",
                        java.util.List.of(programs.server().toString(), "start"),
                        environment,
                        folder,
                        "TERM"),
                logs);
    }

    private void await() {
        boolean up = Waiting.until(() -> answers() || !child.isAlive(), Duration.ofSeconds(60)) && child.isAlive();
        if (!up)
            throw new Trouble("The Temporal server does not start:\n" + child.lastWords(), "Its log is " + child.log());
    }

    private boolean answers() {
        WorkflowServiceStubs stubs = TemporalConnection.stubs(target());
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(1, TimeUnit.SECONDS)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
            return true;
        } catch (StatusRuntimeException e) {
            return false;
        } finally {
            stubs.shutdownNow();
        }
    }

    public String target() {
        return "127.0.0.1:" + port;
    }

    public Child child() {
        return child;
    }

    /// After a kill: the same databases again.
    public void restart() {
        child = run();
        await();
    }

    @Override
    public void close() {
        child.close();
    }
}
