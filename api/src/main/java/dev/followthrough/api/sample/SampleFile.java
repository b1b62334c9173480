package dev.followthrough.api.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The demo's house, of which the sample is a part.
final class SampleFile {
    private SampleFile() {}

    /// Deals of the sample.
    static List<JsonNode> deals() {
        List<JsonNode> deals = new ArrayList<>();
        try (InputStream in = open("house.yaml")) {
            for (JsonNode deal : new YAMLMapper().readTree(in).get("deals")) {
                if (deal.hasNonNull("sample")) deals.add(deal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deals;
    }

    static byte[] meeting(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(SampleFile.class.getResourceAsStream("/demo/" + name), name);
    }
}
