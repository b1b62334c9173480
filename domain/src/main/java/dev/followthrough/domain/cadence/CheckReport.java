package dev.followthrough.domain.cadence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What checking one file came to, in the form that scripts read (see docs/cadences.md).
///
/// @param ok   no errors; there may be warnings
/// @param name the cadence's name, null when it could not be read
/// @param hash SHA-256 of the file's bytes
public record CheckReport(String file, boolean ok, @Nullable String name, String hash, List<Problem> problems) {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    public CheckReport {
        problems = List.copyOf(problems);
    }

    public static CheckReport of(String file, CadenceFile.Result result) {
        String name = switch (result) {
            case CadenceFile.Compiled compiled -> compiled.plan().name();
            case CadenceFile.Refused refused -> refused.name();
        };
        return new CheckReport(file, result.ok(), name, result.hash(), result.problems());
    }

    /// One JSON document on one line.
    public String asJson() {
        List<Map<String, Object>> all = new ArrayList<>();
        problems.forEach(problem -> all.add(fields(problem)));
        Map<String, @Nullable Object> report = new LinkedHashMap<>();
        report.put("file", file);
        report.put("ok", ok);
        report.put("name", name);
        report.put("hash", hash);
        report.put("problems", all);
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of text and numbers always has a JSON form", e);
        }
    }

    private static Map<String, Object> fields(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        fields.put("line", problem.line());
        fields.put("column", problem.column());
        fields.put("path", problem.path());
        fields.put("message", problem.message());
        fields.put("suggestion", problem.suggestion());
        return fields;
    }
}
