package dev.followthrough.api.cadence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The cadences that ship, each with the prospects who were written for it: the folder `cadences`.
@Component
public class ShippedCadences {
    private static final String FOLDER = "classpath*:cadences/";

    private final List<Shipped> all;

    ShippedCadences() {
        var yaml = new YAMLMapper();
        this.all = files(FOLDER + "*.yaml").stream()
                .map(file -> shipped(yaml, file))
                .sorted(Comparator.comparing(Shipped::name))
                .toList();
    }

    /// @param title   as people call it
    /// @param purpose in a sentence
    /// @param source  the file's text
    public record Shipped(String name, String title, String purpose, String source, List<Scripted> prospects) {
        public Optional<Scripted> prospect(String prospect) {
            return prospects.stream().filter(one -> one.name().equals(prospect)).findFirst();
        }
    }

    /// @param about  what this prospect does, in a sentence or two
    /// @param script the file's text
    public record Scripted(String name, String about, String script) {}

    public List<Shipped> all() {
        return all;
    }

    public Optional<Shipped> named(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Shipped shipped(YAMLMapper yaml, File file) {
        try {
            JsonNode cadence = yaml.readTree(file.text());
            List<Scripted> prospects = files(FOLDER + file.name() + "/*.yaml").stream()
                    .map(script -> new Scripted(script.name(), about(script.text()), script.text()))
                    .sorted(Comparator.comparing(Scripted::name))
                    .toList();
            return new Shipped(
                    file.name(),
                    cadence.path("title").asText(),
                    cadence.path("purpose").asText(),
                    file.text(),
                    prospects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A script says in the comment at its head what its prospect does.
    private static String about(String script) {
        return script.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .reduce((one, next) -> one + " " + next)
                .orElse("");
    }

    private record File(String name, String text) {}

    private static List<File> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(ShippedCadences::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File file(Resource resource) {
        try {
            String name = String.valueOf(resource.getFilename());
            return new File(
                    name.substring(0, name.length() - ".yaml".length()),
                    resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
