package dev.followthrough.standalone.cli.engagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Files;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `followthrough event send FILE`: one event, a list, or one a line.
@Command(
        name = "send",
        description = "Send events to the server: one, a list, or one a line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all were taken", "1:one was refused", "2:usage"})
@SuppressWarnings("NullAway.Init")
final class EventSend implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "FILE", description = "a file, or - for what is piped in")
    private String file;

    @Override
    public Integer call() {
        var refused = new AtomicBoolean();
        int exit = connection.run(server -> {
            String text = Files.text(file);
            String type = isOneDocument(text) ? "application/json" : "application/x-ndjson";
            JsonNode answer = server.postText("events", type, text);
            JsonNode results = answer.has("results")
                    ? answer.get("results")
                    : new ObjectMapper().createArrayNode().add(answer);
            for (JsonNode result : results) {
                if (Table.cell(result, "status").equals("refused")) refused.set(true);
                connection.print(result, EventSend::say);
            }
        });
        return exit == 0 && refused.get() ? 1 : exit;
    }

    private static void say(PrintWriter out, JsonNode result) {
        var news = new StringBuilder();
        result.path("news").forEach(what -> news.append(' ').append(what.asText()));
        out.println(Table.cell(result, "id") + ": " + Table.cell(result, "status")
                + (news.isEmpty() ? "" : ", news:" + news));
        for (JsonNode error : result.path("errors")) {
            out.println("  " + (Table.cell(error, "field") + " " + Table.cell(error, "problem")).strip() + " ("
                    + Table.cell(error, "cure") + ")");
        }
    }

    private static boolean isOneDocument(String text) {
        try (var parser = new ObjectMapper().createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
