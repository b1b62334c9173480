package dev.followthrough.standalone.cli.engagement;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `followthrough event list`: what came in, latest first.
@Command(name = "list", description = "What came in, latest first.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class EventList implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Option(names = "--unmatched", description = "only those for whom nobody was found")
    private boolean unmatched;

    @Override
    public Integer call() {
        var table = new Table("WHEN", "KIND", "SOURCE", "VERDICT", "DEAL", "WHOSE");
        return Listing.of(connection, unmatched ? "events?unmatched=true" : "events", table, (rows, event) -> {
            String account = Table.cell(event, "account");
            rows.row(
                    Table.minute(event, "happenedAt"),
                    Table.cell(event, "kind"),
                    Table.cell(event, "source"),
                    Table.cell(event, "verdict"),
                    Table.cell(event, "deal"),
                    account.isEmpty() ? Table.cell(event, "domain") : account);
        });
    }
}
