package dev.followthrough.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenThatAreLeftTest {
    @TempDir
    Path logs;

    @Test
    void one_that_still_runs_is_found_and_one_that_has_ended_is_not() {
        Child sleeper = Child.start(program("sleep", "60"), logs);
        assertThat(Waiting.until(() -> Leftovers.alive(logs).size() == 1, java.time.Duration.ofSeconds(10)))
                .isTrue();
        sleeper.kill();
        assertThat(Leftovers.alive(logs)).isEmpty();
        sleeper.close();
    }

    @Test
    void a_number_that_somebody_else_has_by_now_is_not_ours() throws IOException {
        Path file = Files.writeString(
                logs.resolve("old.pid"), Long.toString(ProcessHandle.current().pid()));
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Files.writeString(logs.resolve("broken.pid"), "no number");
        assertThat(Leftovers.alive(logs)).isEmpty();
    }

    @Test
    void a_program_that_ends_by_itself_gives_its_code_and_leaves_no_number() {
        Child child = Child.start(program("sh", "-c", "echo last words; exit 3"), logs);
        assertThat(child.await()).isEqualTo(3);
        assertThat(child.lastWords()).isEqualTo("last words");
        assertThat(logs.resolve("program.pid")).doesNotExist();
    }

    private Child.Program program(String... command) {
        return new Child.Program("program", List.of(command), Map.of(), logs, "TERM");
    }
}
