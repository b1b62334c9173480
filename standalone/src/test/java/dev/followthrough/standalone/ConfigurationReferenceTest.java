package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/// The reference of settings says what there is.
class ConfigurationReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"api.yaml", "worker.yaml"})
    void every_setting_of_ours_is_in_the_reference(String file) throws IOException {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource(file));
        Properties settings = yaml.getObject();
        String reference = Files.readString(Path.of("../docs/configuration.md"));
        var missing = new TreeSet<String>();
        for (String name : settings.stringPropertyNames()) {
            if (name.startsWith("followthrough.") && !reference.contains("`" + name + "`")) missing.add(name);
        }
        assertThat(missing).isEmpty();
    }
}
