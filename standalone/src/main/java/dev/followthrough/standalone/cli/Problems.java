package dev.followthrough.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A problem detail (RFC 9457) as people read it: the sentence, then each field with its cure.
final class Problems {
    private Problems() {}

    static String words(int status, String body) {
        try {
            JsonNode problem = new ObjectMapper().readTree(body);
            var text = new StringBuilder(problem.path("detail").asText("Refused with status " + status + "."));
            for (JsonNode error : problem.path("errors")) text.append("\n  ").append(line(error));
            return text.toString();
        } catch (JsonProcessingException e) {
            return "Refused with status " + status + ".";
        }
    }

    private static String line(JsonNode error) {
        String where = error.has("line")
                ? error.path("line").asText() + ":" + error.path("column").asText()
                : error.path("field").asText();
        if (error.has("rule"))
            where = error.path("rule").asText() + " '" + error.path("quote").asText() + "'";
        String problem = error.path("problem").asText(error.path("why").asText());
        String cure = error.path("cure").asText("");
        return where + " " + problem + (cure.isEmpty() ? "" : " (" + cure + ")");
    }
}
