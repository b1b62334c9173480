package dev.followthrough.api.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingFolderTest {
    @TempDir
    Path folder;

    private Path inbox;
    private final List<String> taken = new ArrayList<>();

    @BeforeEach
    void aDealsFolder() throws IOException {
        inbox = Files.createDirectories(folder.resolve("d-1"));
    }

    private Path file(String name, Instant changed) throws IOException {
        Path file = Files.writeString(inbox.resolve(name), "Mara: Hello.");
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private void look() {
        new MeetingFolder(
                        (deal, bytes, name) -> {
                            if (name.startsWith("bad"))
                                throw ApiProblem.invalid(
                                        List.of(new FieldProblem("line 3", "there is no cue", "export it again")));
                            if (name.startsWith("later")) throw new IllegalStateException("the database is away");
                            taken.add(deal + " " + name);
                        },
                        folder.toString())
                .look();
    }

    @Test
    void what_is_whole_is_taken_and_moved() throws IOException {
        file("call.vtt", Instant.now().minusSeconds(60));
        look();
        assertThat(taken).containsExactly("d-1 call.vtt");
        assertThat(inbox.resolve("read/call.vtt")).exists();
        look();
        assertThat(taken).hasSize(1);
    }

    @Test
    void what_is_being_written_waits() throws IOException {
        Path young = file("call.vtt", Instant.now().plusSeconds(60));
        look();
        assertThat(taken).isEmpty();
        assertThat(young).exists();
    }

    @Test
    void what_is_refused_lies_aside_with_the_reason() throws IOException {
        file("bad.vtt", Instant.now().minusSeconds(60));
        look();
        assertThat(inbox.resolve("refused/bad.vtt")).exists();
        assertThat(inbox.resolve("refused/bad.vtt.why.txt"))
                .content()
                .contains("line 3: there is no cue; export it again");
    }

    @Test
    void what_could_not_be_stored_now_stays_for_the_next_look() throws IOException {
        Path file = file("later.vtt", Instant.now().minusSeconds(60));
        look();
        assertThat(file).exists();
    }

    @Test
    void no_folder_is_no_trouble() {
        new MeetingFolder((deal, bytes, name) -> taken.add(deal), "").look();
        new MeetingFolder(
                        (deal, bytes, name) -> taken.add(deal),
                        folder.resolve("gone").toString())
                .look();
        assertThat(taken).isEmpty();
    }
}
