package dev.followthrough.domain.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The chain of the audit log. An entry's hash is SHA-256, in small hexadecimal letters, of its canonical
/// JSON in UTF-8: one object of all fields but `hash`, keys sorted, no spaces, times as ISO 8601 in UTC, what
/// is not there as null. Who changes, leaves out or puts in an entry breaks the chain at that entry.
public final class AuditChain {
    public static final String BEGINNING = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditChain() {}

    /// The same entry with the hash that it should have.
    public static AuditEntry seal(AuditEntry entry) {
        return entry.with(hash(entry));
    }

    public static String hash(AuditEntry entry) {
        byte[] text = canonical(entry).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String canonical(AuditEntry entry) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("n", entry.n());
        fields.put("at", entry.at().toString());
        fields.put("actor", entry.actor());
        fields.put("role", entry.role());
        fields.put("via", entry.via());
        fields.put("act", entry.act());
        fields.put("kind", entry.kind());
        fields.put("object", entry.object());
        Map<String, Map<String, @Nullable String>> changes = new TreeMap<>();
        entry.changes().forEach((field, change) -> changes.put(field, canonical(change)));
        fields.put("changes", changes);
        fields.put("request", entry.request());
        fields.put("before", entry.before());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry cannot be written", e);
        }
    }

    private static Map<String, @Nullable String> canonical(AuditEntry.Change change) {
        Map<String, @Nullable String> fields = new TreeMap<>();
        fields.put("from", change.from());
        fields.put("to", change.to());
        return fields;
    }
}
