package dev.followthrough.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/// One run of the command line, with all that it said.
public record Line(int exit, String out, String err) {
    public static Line of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new Cli())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Line(exit, out.toString(), err.toString());
    }

    /// Each line of the output as the JSON document that it must be.
    public List<JsonNode> documents() {
        var json = new ObjectMapper();
        return out.lines()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (JsonProcessingException e) {
                        throw new AssertionError("no JSON: " + line, e);
                    }
                })
                .toList();
    }
}
