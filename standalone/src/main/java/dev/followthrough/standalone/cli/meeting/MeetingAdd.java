package dev.followthrough.standalone.cli.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `followthrough meeting add DEAL FILE`: the meeting joins its deal.
@Command(
        name = "add",
        description = "Bring a meeting into its deal, from a transcript or notes.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class MeetingAdd implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Parameters(index = "0", paramLabel = "DEAL", description = "the deal's id")
    private String deal;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    @Option(
            names = "--type",
            paramLabel = "T",
            description = "kind of meeting, such as demo; else it is told from the talk")
    private @Nullable String type;

    @Option(
            names = "--topic",
            paramLabel = "TEXT",
            description = "what it was about, in words that the customer may read")
    private @Nullable String topic;

    @Option(
            names = "--ended",
            paramLabel = "TIME",
            description = "when it ended, 2026-10-14T09:30:00Z; else the file's day, or now")
    private @Nullable String ended;

    @Option(names = "--zone", paramLabel = "Z", description = "in which dates were meant; else the owner's")
    private @Nullable String zone;

    @Override
    public Integer call() {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("fileName", file.getFileName().toString());
        given.put("type", type);
        given.put("topic", topic);
        given.put("endedAt", ended);
        given.put("zone", zone);
        String query = given.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one -> one.getKey() + "=" + Server.part(String.valueOf(one.getValue())))
                .collect(Collectors.joining("&"));
        byte[] text = bytes();
        return connection.run(server -> {
            JsonNode meeting = server.postFile("deals/" + Server.part(deal) + "/meetings?" + query, text);
            connection.print(meeting, MeetingText::print);
        });
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused(file + " cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
