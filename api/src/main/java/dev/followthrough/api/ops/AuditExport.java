package dev.followthrough.api.ops;

import dev.followthrough.api.web.Sheet;
import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.store.ops.AuditFilter;
import dev.followthrough.store.ops.AuditLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// The audit log as a file, written as it is read.
@Component
class AuditExport {
    private final AuditLog log;
    private final ObjectMapper json;

    AuditExport(AuditLog log, ObjectMapper json) {
        this.log = log;
        this.json = json;
    }

    void ndjson(AuditFilter filter, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        log.each(filter, entry -> {
            try {
                writer.write(json.writeValueAsString(entry));
                writer.write('\n');
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    void csv(AuditFilter filter, OutputStream out) throws IOException {
        try (Sheet sheet = new Sheet(out)) {
            sheet.row(
                    "n", "at", "actor", "role", "via", "act", "kind", "object", "changes", "request", "before", "hash");
            log.each(filter, entry -> {
                sheet.row(
                        Long.toString(entry.n()),
                        entry.at().toString(),
                        entry.actor(),
                        entry.role(),
                        entry.via(),
                        entry.act(),
                        entry.kind(),
                        entry.object(),
                        changes(entry),
                        entry.request(),
                        entry.before(),
                        entry.hash());
                return true;
            });
        }
    }

    static String changes(AuditEntry entry) {
        return entry.changes().entrySet().stream()
                .map(change -> change.getKey() + ": " + inWords(change.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String inWords(AuditEntry.Change change) {
        String to = change.to() == null ? "nothing" : change.to();
        return change.from() == null ? to : change.from() + " → " + to;
    }
}
