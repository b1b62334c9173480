package dev.followthrough.standalone.cli.delivery;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The switches for one mailbox or one cadence; `gate shut` is the one for the whole house.
@Command(
        name = "pauses",
        description = "Mailboxes and cadences that send nothing for now.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class PausesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    static final class Subject {
        @Option(names = "--mailbox", paramLabel = "ADDRESS", description = "this mailbox")
        private String mailbox;

        @Option(names = "--cadence", paramLabel = "NAME", description = "every deal on this cadence")
        private String cadence;
    }

    @Command(name = "list", description = "Those that last, each with why.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection connection,
            @Option(names = "--ended", description = "those that were resumed too") boolean ended) {
        return Listing.of(
                connection,
                ended ? "pauses?ended=true" : "pauses",
                new Table("ID", "WHAT", "NAME", "SINCE", "BY", "WHY", "DEALS HELD BACK", "RESUMED"),
                (table, pause) -> table.row(
                        Table.cell(pause, "id"),
                        Table.cell(pause, "kind"),
                        Table.cell(pause, "name"),
                        Table.minute(pause, "pausedAt"),
                        Table.cell(pause, "pausedBy"),
                        Table.cell(pause, "why"),
                        Table.cell(pause, "heldBack"),
                        Table.minute(pause, "resumedAt")));
    }

    @Command(
            name = "add",
            description = "Let it send nothing, from this moment on, until somebody resumes it.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin Connection connection,
            @ArgGroup(exclusive = true, multiplicity = "1") Subject subject,
            @Option(names = "--why", required = true, description = "for the record") String why) {
        Map<String, String> body = subject.mailbox == null
                ? Map.of("cadence", subject.cadence, "why", why)
                : Map.of("mailbox", subject.mailbox, "why", why);
        return connection.run(server -> connection.print(
                server.post("pauses", body),
                (out, pause) -> out.println(Table.cell(pause, "name") + " sends nothing; `pauses resume "
                        + Table.cell(pause, "id") + "` ends it.")));
    }

    @Command(
            name = "resume",
            description = "Let it send again; what came before is forgiven.",
            mixinStandardHelpOptions = true)
    int resume(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--why", required = true, description = "for the record") String why) {
        return connection.run(server -> connection.print(
                server.post("pauses/" + Server.part(id) + "/resume", Map.of("why", why)),
                (out, pause) -> out.println(Table.cell(pause, "name") + " sends again.")));
    }
}
