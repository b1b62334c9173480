package dev.followthrough.standalone.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The files beside this class: whom the [House] employs, what they sell, and how they follow it up.
final class Samples {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Samples() {}

    static String text(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same cadence under another name.
    static String renamed(String file, String name) {
        return text(file).replaceFirst("\nname: .*", "\nname: " + name);
    }

    static JsonNode yaml(String name) {
        try {
            return YAML.readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A copy that a program of its own can read.
    static Path file(String name, Path folder) {
        try {
            return Files.writeString(folder.resolve(name), text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same account with another deal, of another of its people.
    static JsonNode elsewhere(JsonNode sample, String what) {
        return ((ObjectNode) sample.deepCopy())
                .put("name", sample.get("account").asText() + ", " + what)
                .put("account", sample.get("account").asText() + " " + what);
    }

    static JsonNode named(JsonNode sample, String name) {
        return ((ObjectNode) sample.deepCopy()).put("name", name).put("account", name + " company");
    }

    static String address(JsonNode sample) {
        String first = sample.get("contact").asText().split(" ")[0].toLowerCase(Locale.ROOT);
        return first + "@"
                + sample.get("account").asText().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example";
    }

    /// What is particular about a deal, as the API takes it.
    static Map<String, Object> deal(JsonNode sample, String owner, String delegate) {
        Map<String, Object> deal = new HashMap<>();
        deal.put("name", text(sample, "name"));
        deal.put("account", Map.of("name", text(sample, "account"), "industry", "logistics"));
        deal.put(
                "contacts",
                List.of(Map.of(
                        "name", text(sample, "contact"),
                        "email", address(sample),
                        "role", text(sample, "role"),
                        "zone", text(sample, "zone"),
                        "language", "en",
                        "phone", "+44 20 7946 0958",
                        "consent", Map.of("state", "granted", "evidence", "form on our site"))));
        deal.put("owner", owner);
        deal.put("mailbox", owner);
        deal.put("delegate", delegate);
        deal.put("promisedNextStep", text(sample, "next"));
        deal.put("amount", Map.of("value", sample.get("amount").asInt(), "currency", "EUR"));
        deal.put(
                "facts",
                List.of(Map.of(
                        "type",
                        "text",
                        "label",
                        "pain",
                        "value",
                        text(sample, "pain"),
                        "visibility",
                        "customer",
                        "source",
                        "call")));
        return deal;
    }

    private static String text(JsonNode sample, String field) {
        return sample.get(field).asText();
    }
}
