package dev.followthrough.standalone.cli.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "gate",
        description = "The gate of the whole house: shut, nothing leaves.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class GateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "show", description = "Is it open, and why?", mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection) {
        return connection.run(server -> connection.print(server.get("gate"), GateCommand::say));
    }

    @Command(name = "shut", description = "Nothing leaves from now on.", mixinStandardHelpOptions = true)
    int shut(
            @Mixin Connection connection,
            @Option(names = "--why", required = true, description = "for the record") String why) {
        return connection.run(
                server -> connection.print(server.post("gate/shut", Map.of("why", why)), GateCommand::say));
    }

    @Command(
            name = "open",
            description = "Mails leave again, once every mailbox has been read since it was shut.",
            mixinStandardHelpOptions = true)
    int open(@Mixin Connection connection) {
        return connection.run(server -> connection.print(server.post("gate/open", Map.of()), GateCommand::say));
    }

    private static void say(PrintWriter out, JsonNode gate) {
        out.println("The gate is " + (gate.path("open").asBoolean() ? "open" : "shut") + " since "
                + Table.minute(gate, "since") + ": " + Table.cell(gate, "why"));
        gate.path("unread").forEach(box -> out.println("  not read since: " + box.asText()));
    }
}
