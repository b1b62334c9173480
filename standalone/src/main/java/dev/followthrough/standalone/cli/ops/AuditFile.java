package dev.followthrough.standalone.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.domain.ops.AuditWalk;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.standalone.cli.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The chain of an exported file, reckoned where the file is: whoever keeps it needs not trust the server.
final class AuditFile {
    private AuditFile() {}

    static JsonNode verdict(Path file, @Nullable String head) {
        var walk = new AuditWalk(head);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !walk.take(SequenceJson.MAPPER.readValue(line, AuditEntry.class))) break;
            }
        } catch (IOException e) {
            throw new Refused(file + " cannot be read as an export of the audit log; give one of `audit export`.");
        }
        return SequenceJson.MAPPER.valueToTree(walk.verdict());
    }
}
