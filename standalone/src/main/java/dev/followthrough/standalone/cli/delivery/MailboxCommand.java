package dev.followthrough.standalone.cli.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "mailbox",
        description = "Where mail leaves, and what is paused.",
        mixinStandardHelpOptions = true,
        subcommands = {MailboxAdd.class, MailboxTry.class},
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class MailboxCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "list", description = "All of them.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection) {
        var table = new Table("ADDRESS", "NAME", "PER DAY", "STATE");
        return Listing.of(
                connection,
                "mailboxes",
                table,
                (rows, box) -> rows.row(
                        Table.cell(box, "address"),
                        Table.cell(box, "displayName"),
                        Table.cell(box, "perDay"),
                        state(box)));
    }

    @Command(name = "show", description = "One of them.", mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection, @Parameters(paramLabel = "ADDRESS") String address) {
        return connection.run(
                server -> connection.print(server.get("mailboxes/" + Server.part(address)), MailboxCommand::say));
    }

    @Command(name = "pause", description = "Let a mailbox send nothing for now.", mixinStandardHelpOptions = true)
    int pause(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--why", required = true, description = "for the record") String why) {
        return connection.run(server -> connection.print(
                server.post("pauses", Map.of("mailbox", address, "why", why)),
                (out, pause) -> out.println(Table.cell(pause, "name") + " sends nothing for now.")));
    }

    @Command(
            name = "resume",
            description = "Let a paused mailbox send again; what came before is forgiven.",
            mixinStandardHelpOptions = true)
    int resume(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ADDRESS") String address,
            @Option(names = "--why", required = true, description = "for the record") String why) {
        return connection.run(server -> {
            JsonNode box = server.get("mailboxes/" + Server.part(address));
            if (!box.hasNonNull("paused")) throw new Refused(address + " is not paused.");
            String id = Table.cell(box, "paused", "id");
            connection.print(
                    server.post("pauses/" + id + "/resume", Map.of("why", why)),
                    (out, pause) -> out.println(Table.cell(pause, "name") + " sends again."));
        });
    }

    private static String state(JsonNode box) {
        return box.hasNonNull("paused") ? "paused: " + Table.cell(box, "paused", "why") : "sends";
    }

    private static void say(PrintWriter out, JsonNode box) {
        out.println(Table.cell(box, "address") + " (" + Table.cell(box, "displayName") + "), at most "
                + Table.cell(box, "perDay") + " a day");
        out.println("  sends by " + Table.cell(box, "smtp", "host") + ":" + Table.cell(box, "smtp", "port") + ", reads "
                + Table.cell(box, "imap", "host") + ":" + Table.cell(box, "imap", "port"));
        out.println("  " + state(box));
    }
}
