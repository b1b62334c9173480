package dev.followthrough.standalone.browser;

import dev.followthrough.standalone.Main;
import dev.followthrough.standalone.process.Child;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.standalone.stack.ApiClient;
import dev.followthrough.standalone.stack.Ports;
import dev.followthrough.standalone.stack.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What `bin/up --demo` starts, in a folder and on ports of its own.
final class Demo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Ports PORTS = new Ports(18280, 18281, 17433, 18282, 15640, 13225, 13343, 18283);

    private final Child process;
    private final Secrets secrets;

    private Demo(Child process, Secrets secrets) {
        this.process = process;
        this.secrets = secrets;
    }

    static Demo start() {
        try {
            Path data = Files.createTempDirectory("followthrough-pictures");
            Child process = Child.start(
                    new Child.Program(
                            "demo", command(data), Map.of(), Path.of("").toAbsolutePath(), "TERM"),
                    data.resolve("demo-logs"));
            var demo = new Demo(process, new Secrets(data.resolve("secrets")));
            demo.awaitUp();
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path data) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                "-Dfollowthrough.home=" + Path.of("..").toAbsolutePath().normalize(),
                Main.class.getName(),
                "up",
                "--demo",
                "--data=" + data,
                "--api-port=" + PORTS.api(),
                "--worker-port=" + PORTS.worker(),
                "--temporal-port=" + PORTS.temporal(),
                "--temporal-ui-port=" + PORTS.temporalUi(),
                "--postgres-port=" + PORTS.postgres(),
                "--smtp-port=" + PORTS.smtp(),
                "--imap-port=" + PORTS.imap(),
                "--slack-port=" + PORTS.slack());
    }

    private void awaitUp() {
        boolean up = Waiting.until(() -> isUp() || !process.isAlive(), PATIENCE) && process.isAlive();
        if (!up) throw new Trouble("The demo does not come up:\n" + process.lastWords(), "Its log is " + process.log());
    }

    private boolean isUp() {
        try {
            return Files.readString(process.log()).contains("Up after");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ApiClient administrator() {
        return new ApiClient(url(), secrets.read("admin-key"));
    }

    /// A window of one of the demo's people.
    Window window(String name) {
        Window window = Window.open(url(), Look.WIDE, null);
        window.signIn(name + "@followthrough.example", secrets.read("demo-password"));
        return window;
    }

    private static String url() {
        return "http://localhost:" + PORTS.api();
    }

    @Override
    public void close() {
        process.close();
    }
}
