package dev.followthrough.standalone;

import dev.followthrough.activities.delivery.SendWatch;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.worker.WorkerApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The worker as it is, but for one thing: a send stands still at the point for which there is an [Order], so that
/// a test can kill the worker, or anything else, exactly there.
@Configuration(proxyBeanMethods = false)
public class StandingWorker {
    private static final Duration MOST = Duration.ofMinutes(2);

    /// A file in a folder that test and worker share.
    public record Order(Path file) {
        /// @param touch the touch key's text
        static Order of(Path folder, SendWatch.Point point, String touch) {
            return new Order(folder.resolve(point + "-" + touch.replace('/', '-')));
        }

        public static Order give(Path folder, SendWatch.Point point, String touch) {
            Order order = of(folder, point, touch);
            try {
                Files.createDirectories(folder);
                Files.createFile(order.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return order;
        }

        public boolean isObeyed() {
            return Files.exists(here());
        }

        /// Whoever stands goes on, and nobody stands there again.
        public void end() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path here() {
            return file.resolveSibling(file.getFileName() + ".here");
        }

        private void obey() {
            if (!Files.exists(file)) return;
            try {
                Files.createFile(here());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Waiting.until(() -> !Files.exists(file), MOST);
        }
    }

    @Bean
    SendWatch stands(@Value("${test.orders}") Path orders) {
        return (point, touch) -> Order.of(orders, point, touch).obey();
    }

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(WorkerApplication.class, StandingWorker.class)
                .properties("spring.config.name=worker")
                .run(arguments);
    }
}
