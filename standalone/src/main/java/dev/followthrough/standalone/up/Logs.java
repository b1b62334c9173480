package dev.followthrough.standalone.up;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/// The terminal is for what the user has to know; everything else goes into files.
final class Logs {
    private Logs() {}

    /// Until the applications bring their own logging.
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    }

    /// The order of stopping is ours, so the applications do not listen for the end of the process themselves.
    static List<String> settings(Path folder) {
        return List.of(
                "--logging.file.name=" + folder.resolve("followthrough.log"),
                "--logging.threshold.console=off",
                "--spring.main.register-shutdown-hook=false");
    }
}
