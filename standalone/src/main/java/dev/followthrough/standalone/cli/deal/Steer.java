package dev.followthrough.standalone.cli.deal;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Server;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        return steer(connection, id, spec.name(), Map.of());
    }

    static int steer(Connection connection, String id, String command, Map<String, ?> body) {
        return connection.run(server ->
                connection.print(server.post("deals/" + Server.part(id) + "/" + command, body), DealText::line));
    }
}
