package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "proposal",
        description = "Versions that wait for a second pair of eyes: list, show, approve, decline.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli sets it
final class ProposalCommands implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "list", description = "Proposals, newest first.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection connection,
            @Option(names = "--state", description = "open, approved, declined or withdrawn; without: all") @Nullable
                    String state) {
        return Listing.of(
                connection,
                "cadence-proposals?limit=200" + (state == null ? "" : "&state=" + Server.part(state)),
                new Table("ID", "CADENCE", "STATE", "BY", "PROPOSED", "CHANGES", "PUBLISHED"),
                (table, proposal) -> table.row(
                        Table.cell(proposal, "id"),
                        Table.cell(proposal, "cadence"),
                        Table.cell(proposal, "state"),
                        Table.cell(proposal, "proposedBy"),
                        Table.minute(proposal, "proposedAt"),
                        String.valueOf(proposal.path("changes").size()),
                        Table.cell(proposal, "published")));
    }

    @Command(name = "show", description = "What it would change.", mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection, @Parameters(paramLabel = "ID") String id) {
        return connection.run(server ->
                connection.print(server.get("cadence-proposals/" + Server.part(id)), ProposalCommands::print));
    }

    @Command(name = "approve", description = "Publish it; its proposer cannot.", mixinStandardHelpOptions = true)
    int approve(@Mixin Connection connection, @Parameters(paramLabel = "ID") String id) {
        return decide(connection, id, "approve", Map.of());
    }

    @Command(name = "decline", description = "Do not publish it.", mixinStandardHelpOptions = true)
    int decline(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--reason", description = "why; its proposer reads it") @Nullable String reason) {
        return decide(connection, id, "decline", reason == null ? Map.of() : Map.of("reason", reason));
    }

    private static int decide(Connection connection, String id, String what, Map<String, ?> body) {
        return connection.run(server -> connection.print(
                server.post("cadence-proposals/" + Server.part(id) + "/" + what, body), ProposalCommands::print));
    }

    static void print(PrintWriter out, JsonNode proposal) {
        String published = Table.cell(proposal, "published");
        String base = Table.cell(proposal, "base");
        out.println(Table.cell(proposal, "id") + " (" + Table.cell(proposal, "cadence") + ", proposed by "
                + Table.cell(proposal, "proposedBy") + ") is " + Table.cell(proposal, "state")
                + (published.isEmpty() ? "" : " and published as " + published));
        out.println(base.isEmpty() ? "  a new cadence" : "  compared with " + base + ":");
        proposal.path("changes").forEach(change -> out.println("  " + change.asText()));
    }
}
