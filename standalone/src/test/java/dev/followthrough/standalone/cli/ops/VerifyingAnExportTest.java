package dev.followthrough.standalone.cli.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.ops.AuditChain;
import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.standalone.cli.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever keeps a file of the audit log can tell that nobody has changed it, without a server.
class VerifyingAnExportTest {
    private static final Instant AT = Instant.parse("2026-10-14T09:00:00.120Z");

    @TempDir
    Path folder;

    private static List<String> lines(int length) throws IOException {
        List<String> all = new ArrayList<>();
        String before = AuditChain.BEGINNING;
        for (int n = 1; n <= length; n++) {
            AuditEntry entry = AuditChain.seal(new AuditEntry(
                    n, AT, "p-1", "rep", "web", "deal.pause", "deal", "d-" + n, Map.of(), "r-" + n, before, ""));
            all.add(SequenceJson.MAPPER.writeValueAsString(entry));
            before = entry.hash();
        }
        return all;
    }

    private Line verify(List<String> lines, String... more) throws IOException {
        Path file = Files.write(folder.resolve("audit.ndjson"), lines);
        List<String> arguments = new ArrayList<>(List.of("audit", "verify", file.toString(), "--json"));
        arguments.addAll(List.of(more));
        return Line.of(arguments.toArray(String[]::new));
    }

    @Test
    void a_whole_file_is_whole_and_names_its_head() throws IOException {
        Line told = verify(lines(3));
        assertThat(told.exit()).isZero();
        assertThat(told.documents().getFirst().path("entries").asInt()).isEqualTo(3);
        assertThat(told.documents().getFirst().path("head").asText()).startsWith("3:");
    }

    @Test
    void a_line_that_was_changed_or_taken_out_ends_with_1_and_is_named() throws IOException {
        List<String> changed = lines(3);
        changed.set(1, changed.get(1).replace("p-1", "p-2"));
        assertThat(verify(changed).exit()).isEqualTo(1);
        assertThat(verify(changed)
                        .documents()
                        .getFirst()
                        .path("broken")
                        .path("n")
                        .asInt())
                .isEqualTo(2);
        List<String> less = lines(3);
        less.remove(0);
        assertThat(verify(less)
                        .documents()
                        .getFirst()
                        .path("broken")
                        .path("why")
                        .asText())
                .contains("missing");
    }

    @Test
    void a_file_that_was_cut_off_shows_by_the_head_that_somebody_kept() throws IOException {
        String head = verify(lines(3)).documents().getFirst().path("head").asText();
        assertThat(verify(lines(3), "--head", head).exit()).isZero();
        assertThat(verify(lines(2), "--head", head).exit()).isEqualTo(1);
    }

    @Test
    void another_file_is_refused_in_words() throws IOException {
        Line told = verify(List.of("n,at,actor"));
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.err()).contains("cannot be read as an export of the audit log");
    }
}
