package dev.followthrough.standalone.cli.timing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `followthrough free-times`: what a mail would propose for a meeting, and why.
@Command(
        name = "free-times",
        description = "The times that a mail would propose for a meeting, and why these.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class FreeTimesCommand implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Option(names = "--owner", paramLabel = "O", description = "whose calendar, by id or address (default: yours)")
    private @Nullable String owner;

    @Option(names = "--contact", paramLabel = "C", description = "id of the contact; else in the owner's own zone")
    private @Nullable String contact;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "30", description = "how long (default: 30)")
    private int minutes;

    @Override
    public Integer call() {
        String path = "free-times?minutes=" + minutes
                + (owner == null ? "" : "&owner=" + Server.part(owner))
                + (contact == null ? "" : "&contact=" + Server.part(contact));
        return connection.run(server -> connection.print(server.get(path), FreeTimesCommand::people));
    }

    private static void people(PrintWriter out, JsonNode found) {
        out.println("calendar of " + Table.cell(found, "owner")
                + (found.hasNonNull("asOf") ? ", as of " + Table.minute(found, "asOf") : ""));
        out.println("told in " + Table.cell(found, "zone") + " (" + Table.cell(found, "zoneSure") + ": "
                + Table.cell(found, "zoneWhy") + ")");
        for (JsonNode time : found.path("times"))
            out.println("  " + Table.cell(time, "words") + ": " + Table.cell(time, "why"));
        if (found.path("times").isEmpty()) out.println("  no times: a draft asks in words");
        for (JsonNode problem : found.path("problems")) out.println("note: " + problem.asText());
    }
}
