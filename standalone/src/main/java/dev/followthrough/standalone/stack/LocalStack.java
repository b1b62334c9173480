package dev.followthrough.standalone.stack;

import dev.followthrough.standalone.postgres.Postgres;
import dev.followthrough.standalone.process.Child;
import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.temporal.TemporalPrograms;
import dev.followthrough.standalone.temporal.TemporalServer;
import dev.followthrough.standalone.temporal.TemporalUi;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// PostgreSQL and Temporal as children of this process, with everything that api and worker must be told about
/// them. Tests kill and restart the parts one by one.
public final class LocalStack implements AutoCloseable {
    private final Path data;
    private final Ports ports;
    private final Secrets secrets;
    private final Postgres postgres;
    private final TemporalServer temporal;
    private @Nullable Child ui;

    private LocalStack(Path data, Ports ports, Secrets secrets, Postgres postgres, TemporalServer temporal) {
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.postgres = postgres;
        this.temporal = temporal;
    }

    /// @param releases where Temporal's programs may be downloaded; empty: not at all
    public static LocalStack start(Path data, Ports ports, Steps steps, String releases) {
        var secrets = new Secrets(data.resolve("secrets"));
        Path logs = data.resolve("logs");
        TemporalPrograms programs = TemporalPrograms.find(steps, releases);
        Deque<AutoCloseable> started = new ArrayDeque<>();
        try {
            Postgres postgres = steps.step(
                    "PostgreSQL 18 on port " + ports.postgres(),
                    () -> Postgres.start(data.resolve("postgres"), logs, ports.postgres(), secrets.key("postgres")));
            started.push(postgres);
            TemporalServer temporal = steps.step(
                    "Temporal server on port " + ports.temporal(),
                    () -> TemporalServer.start(programs, postgres, data.resolve("temporal"), logs, ports.temporal()));
            started.push(temporal);
            var stack = new LocalStack(data, ports, secrets, postgres, temporal);
            if (ports.temporalUi() > 0) {
                stack.ui = steps.step(
                        "Temporal UI on port " + ports.temporalUi(),
                        () -> TemporalUi.start(
                                programs, temporal.target(), data.resolve("temporal-ui"), logs, ports.temporalUi()));
            }
            return stack;
        } catch (RuntimeException e) {
            closeAll(started, e);
            throw e;
        }
    }

    private static void closeAll(Deque<AutoCloseable> started, RuntimeException why) {
        for (AutoCloseable part : started) {
            try {
                part.close();
            } catch (Exception e) {
                why.addSuppressed(e);
            }
        }
    }

    public Postgres postgres() {
        return postgres;
    }

    public TemporalServer temporal() {
        return temporal;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Path data() {
        return data;
    }

    /// Whether the command line finds it without being told where it is.
    public boolean isAtHome() {
        return Home.dataFolders().stream()
                .anyMatch(usual -> usual.toAbsolutePath()
                        .normalize()
                        .equals(data.toAbsolutePath().normalize()));
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Ports ports() {
        return ports;
    }

    /// The children that must live for the rest to work.
    public List<Child> children() {
        List<Child> children = new ArrayList<>(List.of(postgres.child(), temporal.child()));
        if (ui != null) children.add(ui);
        return children;
    }

    /// What api and worker are told, as command line arguments of Spring.
    public List<String> settings() {
        String shown = ui == null ? "" : "http://localhost:" + ports.temporalUi();
        return List.of(
                "--followthrough.temporal.ui=" + shown,
                "--spring.datasource.url=" + postgres.url("followthrough"),
                "--spring.datasource.username=" + Postgres.USER,
                "--spring.datasource.password=" + postgres.password(),
                "--followthrough.temporal.target=" + temporal.target(),
                "--followthrough.suppression-keys=" + secrets.key("suppression-key"),
                "--followthrough.link-key=" + secrets.key("link-key"));
    }

    /// A role as a process of its own, as in production: `dev.followthrough.api.ApiApplication` or the worker's.
    public Child role(String name, String mainClass, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                mainClass));
        command.addAll(settings());
        command.addAll(more);
        return Child.start(
                new Child.Program(name, command, java.util.Map.of(), Path.of("").toAbsolutePath(), "TERM"),
                data.resolve("logs"));
    }

    @Override
    public void close() {
        if (ui != null) ui.close();
        temporal.close();
        postgres.close();
    }
}
