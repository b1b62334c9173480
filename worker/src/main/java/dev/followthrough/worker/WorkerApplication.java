package dev.followthrough.worker;

import dev.followthrough.activities.ActivitiesConfiguration;
import dev.followthrough.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/// The worker. Its settings are in `worker.yaml`; its port serves health and metrics only.
@SpringBootApplication
@Import({StoreConfiguration.class, ActivitiesConfiguration.class})
public class WorkerApplication {

    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(WorkerApplication.class)
                .properties("spring.config.name=worker")
                .run(arguments);
    }

    public static void main(String[] arguments) {
        start(arguments);
    }
}
