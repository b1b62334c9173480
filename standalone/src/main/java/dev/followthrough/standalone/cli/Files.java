package dev.followthrough.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Files that people name on the command line; `-` is what is piped in.
public final class Files {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Files() {}

    public static String text(String name) {
        try {
            return name.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : java.nio.file.Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new Refused(name + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /// YAML or JSON, which is YAML too.
    public static JsonNode document(String name) {
        try {
            return YAML.readTree(text(name));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Refused(name + (at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr())
                    + " is neither YAML nor JSON from here on");
        }
    }
}
