package dev.followthrough.standalone.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.standalone.process.Cache;
import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.process.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTheProgramsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Steps steps = new Steps(new PrintStream(said, true));

    @Test
    void when_one_way_is_closed_the_next_is_gone_and_the_reason_is_said() {
        TemporalPrograms programs = find(closed("no network"), open());
        assertThat(programs.server()).isExecutable();
        assertThat(said.toString()).contains("failed").contains("no network");
    }

    @Test
    void what_a_closed_way_left_behind_is_not_kept() {
        TemporalPrograms programs = find(
                new TemporalPrograms.Way("half", half -> {
                    write(half.resolve("temporal-server"));
                    write(half.resolve("rubbish"));
                    throw new DeadEnd("cut off");
                }),
                open());
        assertThat(programs.server().resolveSibling("rubbish")).doesNotExist();
    }

    @Test
    void when_every_way_is_closed_each_reason_and_every_cure_is_named() {
        assertThatThrownBy(() -> find(closed("no network"), closed("there is no go on the PATH")))
                .isInstanceOf(Trouble.class)
                .hasMessageContainingAll(
                        "no network",
                        "there is no go on the PATH",
                        "on the PATH;",
                        "FOLLOWTHROUGH_RELEASES",
                        "Go 1.26");
        assertThat(folder.resolve("temporal-" + TemporalPrograms.SERVER_VERSION + "-ui-" + TemporalPrograms.UI_VERSION))
                .doesNotExist();
    }

    @Test
    void what_is_in_the_cache_is_not_fetched_again() {
        find(open());
        assertThat(find(closed("nobody asks")).ui()).isExecutable();
    }

    private TemporalPrograms find(TemporalPrograms.Way... ways) {
        return TemporalPrograms.find(steps, new Cache(folder), List.of(ways));
    }

    private static TemporalPrograms.Way closed(String why) {
        return new TemporalPrograms.Way("trying", half -> {
            throw new DeadEnd(why);
        });
    }

    private static TemporalPrograms.Way open() {
        return new TemporalPrograms.Way("making", half -> {
            for (String name : List.of("temporal-server", "temporal-sql-tool", "temporal-ui-server")) {
                write(half.resolve(name));
            }
        });
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "x");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
