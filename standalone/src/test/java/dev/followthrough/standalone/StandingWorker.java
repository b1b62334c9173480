package dev.followthrough.standalone;

import dev.followthrough.activities.delivery.SendWatch;
import dev.followthrough.worker.WorkerApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The worker as it is, but for one thing: it dies at the point of the send path that a file names, once.
@Configuration(proxyBeanMethods = false)
public class CrashingWorker {
    /// Holds the name of the point; deleted by the crash.
    static final Path ORDER = Path.of(System.getProperty("java.io.tmpdir"), "followthrough-crash-at");

    @Bean
    SendWatch crash() {
        return (point, touch) -> {
            try {
                if (Files.exists(ORDER) && Files.readString(ORDER).equals(point.name() + " " + touch)) {
                    Files.delete(ORDER);
                    Runtime.getRuntime().halt(137);
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(WorkerApplication.class, CrashingWorker.class)
                .properties("spring.config.name=worker")
                .run(arguments);
    }
}
