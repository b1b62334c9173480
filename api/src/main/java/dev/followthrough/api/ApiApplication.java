package dev.followthrough.api;

import dev.followthrough.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/// The api. Its settings are in `api.yaml`. It starts, and takes deals, whether or not Temporal answers.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Import(StoreConfiguration.class)
public class ApiApplication {

    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(ApiApplication.class)
                .properties("spring.config.name=api")
                .run(arguments);
    }

    public static void main(String[] arguments) {
        start(arguments);
    }
}
