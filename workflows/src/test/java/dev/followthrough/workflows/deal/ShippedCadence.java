package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.sequence.CadencePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A cadence as it ships, compiled and published.
final class ShippedCadence {
    private ShippedCadence() {}

    static CadencePlan standard21Day() {
        CadenceFile.Result result = CadenceFile.read(text("standard-21-day"), "standard-21-day.yaml");
        assertThat(result.ok()).as(result.problems().toString()).isTrue();
        return ((CadenceFile.Compiled) result).plan().published(1);
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("../cadences", name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
