package dev.followthrough.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.standalone.temporal.TemporalPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/// What can be known of `docker-compose.yml` without an engine: that it agrees with the product, the documents and
/// itself.
class ComposeFileTest {
    private static final List<String> ROLES = List.of("api", "worker");

    private final Compose compose = new Compose();

    ComposeFileTest() throws IOException {}

    @Test
    void every_service_has_an_image_of_a_fixed_version() {
        compose.services.forEach((name, service) -> assertThat((String) service.get("image"))
                .as(name)
                .matches(".+:[^:]+")
                .doesNotEndWith(":latest"));
    }

    @Test
    void who_waits_waits_for_something_that_can_come_true() {
        for (String name : compose.services.keySet()) {
            compose.dependsOn(name).forEach((other, how) -> {
                Map<String, Object> awaited = compose.service(other);
                switch (how.get("condition")) {
                    case "service_healthy" -> assertThat(awaited).as(other).containsKey("healthcheck");
                    case "service_completed_successfully" ->
                        assertThat(awaited).as(other).doesNotContainKey("restart");
                    default -> throw new AssertionError(name + " waits for " + how);
                }
            });
        }
    }

    @Test
    void files_that_are_mounted_are_there_and_volumes_are_declared() {
        for (String name : compose.services.keySet()) {
            for (String mount : compose.list(name, "volumes")) {
                String source = mount.substring(0, mount.indexOf(':'));
                if (source.startsWith("./"))
                    assertThat(Compose.TOP.resolve(source)).exists();
                else assertThat(compose.volumes).containsKey(source);
            }
        }
    }

    @Test
    void ports_are_open_to_this_machine_alone_and_each_is_used_once() {
        Set<String> taken = new HashSet<>();
        for (String name : compose.services.keySet()) {
            for (String port : compose.list(name, "ports")) {
                assertThat(port).as(name).startsWith("127.0.0.1:");
                assertThat(taken.add(port.split(":")[1])).as(port).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "worker"})
    void a_role_runs_its_main_class_and_says_when_it_is_ready_and_may_finish_its_work(String role) throws Exception {
        Class.forName(compose.list(role, "command").getFirst()).getMethod("main", String[].class);
        assertThat(compose.service(role)).containsKey("healthcheck");
        int grace = Integer.parseInt(((String) compose.service(role).get("stop_grace_period")).replace("s", ""));
        assertThat(grace).isGreaterThan(Integer.parseInt(setting("worker", "followthrough.drain-seconds")));
    }

    @Test
    void what_a_role_is_told_is_a_setting_that_it_has() throws IOException {
        String reference = environmentNames(Files.readString(Compose.TOP.resolve("docs/configuration.md")));
        for (String role : ROLES) {
            assertThat(compose.environment(role).keySet())
                    .allSatisfy(name -> assertThat(reference).contains(" " + name + " "));
        }
    }

    @Test
    void what_must_be_set_is_what_the_operating_guide_sets() throws IOException {
        String file = Files.readString(Compose.TOP.resolve("docker-compose.yml"));
        String guide = Files.readString(Compose.TOP.resolve("docs/operating.md"));
        Set<String> required = new HashSet<>();
        Pattern.compile("\\$\\{(\\w+):\\?").matcher(file).results().forEach(found -> required.add(found.group(1)));
        assertThat(required).isNotEmpty().allSatisfy(name -> assertThat(guide).contains(name + "=%s"));
    }

    @Test
    void the_versions_are_those_of_bin_up() {
        assertThat(compose.service("temporal").get("image"))
                .isEqualTo("temporalio/server:" + TemporalPrograms.SERVER_VERSION);
        assertThat(compose.service("temporal-schema").get("image"))
                .isEqualTo("temporalio/admin-tools:" + TemporalPrograms.SERVER_VERSION);
        assertThat(compose.service("temporal-ui").get("image"))
                .isEqualTo("temporalio/ui:" + TemporalPrograms.UI_VERSION);
        assertThat(compose.service("postgres").get("image")).isEqualTo("postgres:18");
    }

    @Test
    void prometheus_looks_where_the_roles_show_their_metrics() throws IOException {
        String prometheus = Files.readString(Compose.TOP.resolve("deploy/prometheus/prometheus.yml"));
        assertThat(Compose.yaml(Compose.TOP.resolve("deploy/prometheus/prometheus.yml")))
                .containsKey("scrape_configs");
        for (String role : ROLES) {
            Object port =
                    compose.environment(role).getOrDefault("MANAGEMENT_SERVER_PORT", setting(role, "server.port"));
            assertThat(prometheus).contains("\"" + role + ":" + port + "\"");
            assertThat(compose.service(role).get("healthcheck").toString()).contains("/localhost/" + port + " ");
        }
    }

    private static String setting(String role, String name) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(role + ".yaml"));
        return String.valueOf(java.util.Objects.requireNonNull(yaml.getObject()).get(name));
    }

    /// Every name in backquotes as an environment variable; `.username` continues the name before it.
    private static String environmentNames(String reference) {
        var names = new StringBuilder(" ");
        String before = "";
        for (var found = Pattern.compile("`([a-zA-Z.-]+)`")
                        .matcher(reference)
                        .results()
                        .iterator();
                found.hasNext(); ) {
            String name = found.next().group(1);
            if (name.startsWith(".")) name = before.substring(0, before.lastIndexOf('.')) + name;
            before = name;
            names.append(name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                    .append(' ');
            names.append(name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT))
                    .append(' ');
        }
        return names.toString();
    }
}
