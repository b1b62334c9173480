package dev.followthrough.standalone.deploy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// `docker-compose.yml`, as its services.
@SuppressWarnings("unchecked")
final class Compose {
    static final Path TOP = Path.of("..");

    final Map<String, Map<String, Object>> services;
    final Map<String, Object> volumes;

    Compose() throws IOException {
        Map<String, Object> file = yaml(TOP.resolve("docker-compose.yml"));
        services = (Map<String, Map<String, Object>>) Objects.requireNonNull(file.get("services"));
        volumes = (Map<String, Object>) Objects.requireNonNull(file.get("volumes"));
    }

    static Map<String, Object> yaml(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }

    Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    Map<String, Object> environment(String service) {
        return (Map<String, Object>) service(service).getOrDefault("environment", Map.of());
    }

    List<String> list(String service, String key) {
        return (List<String>) service(service).getOrDefault(key, List.of());
    }

    /// The condition by the service that is waited for.
    Map<String, Map<String, String>> dependsOn(String service) {
        return (Map<String, Map<String, String>>) service(service).getOrDefault("depends_on", Map.of());
    }
}
