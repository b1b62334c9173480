package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.sequence.CadencePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first version of a cadence as it shipped, compiled and published: a deal keeps it whatever ships later (G5).
final class ShippedCadence {
    private ShippedCadence() {}

    static CadencePlan standard21Day() {
        CadenceFile.Result result = CadenceFile.read(text("standard-21-day-1"), "standard-21-day.yaml");
        assertThat(result.ok()).as(result.problems().toString()).isTrue();
        return ((CadenceFile.Compiled) result).plan().published(1);
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/cadences", name + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
