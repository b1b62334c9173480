package dev.followthrough.standalone.cli.deal;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Server;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands that need no more than a deal. Each is called as the api calls it.
@Command(mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class Steer implements Callable<Integer> {
    static final Map<String, String> COMMANDS = new TreeMap<>(Map.of(
            "resume", "Let a paused or held deal go on; its next touch is planned anew.",
            "skip", "Pass over the next step.",
            "stop", "End the follow-up for good.",
            "take-over", "Write yourself from now on; nothing leaves by itself.",
            "hand-back", "Give a deal back that was taken over."));

    @Spec
    private CommandSpec spec;

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ID")
    private String id;

    @Option(names = "--reason", description = "why; the timeline shows it")
    private @Nullable String reason;

    @Override
    public Integer call() {
        return steer(connection, id, spec.name(), given("reason", reason));
    }

    /// The fields that were given, by name and value in turn.
    static Map<String, Object> given(@Nullable Object... namesAndValues) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) given.put(String.valueOf(namesAndValues[i]), value);
        }
        return given;
    }

    static int steer(Connection connection, String id, String command, Map<String, ?> body) {
        return connection.run(server ->
                connection.print(server.post("deals/" + Server.part(id) + "/" + command, body), DealText::line));
    }
}
