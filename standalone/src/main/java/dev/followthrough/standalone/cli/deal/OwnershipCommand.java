package dev.followthrough.standalone.cli.deal;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Whose a deal is, where another system says otherwise.
@Command(
        name = "ownership",
        description = "Claims of other systems that a deal is somebody else's.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
final class OwnershipCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "list", description = "The claims on a deal, the latest first.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection, @Parameters(paramLabel = "DEAL") String deal) {
        return Listing.of(
                connection,
                "deals/" + Server.part(deal) + "/ownership-claims",
                new Table("ID", "OWNER", "CLAIMED FOR", "BY", "SINCE", "STATE"),
                (table, claim) -> table.row(
                        Table.cell(claim, "id"),
                        Table.cell(claim, "owner"),
                        Table.cell(claim, "claimant"),
                        Table.cell(claim, "claimedBy"),
                        Table.minute(claim, "claimedAt"),
                        Table.cell(claim, "state")));
    }

    @Command(
            name = "accept",
            description = "Hand the deal over: its owner, its open work and its mailbox.",
            mixinStandardHelpOptions = true)
    int accept(
            @Mixin Connection connection,
            @Parameters(paramLabel = "DEAL") String deal,
            @Parameters(paramLabel = "CLAIM") String claim,
            @Option(names = "--reason", description = "why; the timeline shows it") @Nullable String reason) {
        return decide(connection, deal, claim, "accept", reason);
    }

    @Command(name = "decline", description = "Keep the deal where it is.", mixinStandardHelpOptions = true)
    int decline(
            @Mixin Connection connection,
            @Parameters(paramLabel = "DEAL") String deal,
            @Parameters(paramLabel = "CLAIM") String claim,
            @Option(names = "--reason", description = "why; the timeline shows it") @Nullable String reason) {
        return decide(connection, deal, claim, "decline", reason);
    }

    private static int decide(Connection connection, String deal, String claim, String how, @Nullable String reason) {
        String path = "deals/" + Server.part(deal) + "/ownership-claims/" + Server.part(claim) + "/" + how;
        return connection.run(server -> connection.print(
                server.post(path, Steer.given("reason", reason)),
                (out, decided) -> out.println(Table.cell(decided, "claimant") + ": " + Table.cell(decided, "state"))));
    }
}
