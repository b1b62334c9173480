package dev.followthrough.standalone.cli.meeting;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "meeting",
        description = "Meetings: read them as files, bring them into deals, look at what was understood.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MeetingRead.class, MeetingAdd.class})
@SuppressWarnings("NullAway.Init")
public final class MeetingCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "list", description = "The meetings of a deal.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection, @Parameters(paramLabel = "DEAL") String deal) {
        return Listing.of(
                connection,
                "deals/" + Server.part(deal) + "/meetings",
                new Table("ID", "ENDED", "TYPE", "FILE", "FOLLOW-UP BY"),
                (table, meeting) -> table.row(
                        Table.cell(meeting, "id"),
                        Table.minute(meeting, "endedAt"),
                        Table.cell(meeting, "type"),
                        Table.cell(meeting, "fileName"),
                        Table.minute(meeting, "followUp", "by")));
    }

    @Command(
            name = "show",
            description = "What was understood, the internal summary, and what the CRM would get.",
            mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection, @Parameters(paramLabel = "MEETING") String id) {
        return connection.run(
                server -> connection.print(server.get("meetings/" + Server.part(id)), MeetingText::print));
    }
}
