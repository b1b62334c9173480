package dev.followthrough.standalone.cli.task;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "task",
        description = "What waits for a person.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class TaskCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "list", description = "Your open tasks.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection) {
        return Listing.of(
                connection,
                "tasks?limit=200",
                new Table("ID", "DEAL", "KIND", "DUE", "REASON"),
                (table, task) -> table.row(
                        Table.cell(task, "id"),
                        Table.cell(task, "dealId"),
                        Table.cell(task, "kind"),
                        Table.minute(task, "due"),
                        Table.cell(task, "reason")));
    }

    @Command(
            name = "blocks",
            description = "Your open calls in the blocks in which they are best made.",
            mixinStandardHelpOptions = true)
    int blocks(
            @Mixin Connection connection,
            @Option(names = "--owner", paramLabel = "O", description = "whose, by id or address (default: yours)")
                    @Nullable
                    String owner,
            @Option(names = "--scripts", description = "with what to say") boolean scripts) {
        String path = "tasks/call-blocks" + (owner == null ? "" : "?owner=" + Server.part(owner));
        return connection.run(
                server -> connection.print(server.get(path), (out, found) -> CallBlockText.print(out, found, scripts)));
    }

    @Command(name = "done", description = "A task is done.", mixinStandardHelpOptions = true)
    int done(
            @Mixin Connection connection,
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--outcome",
                            defaultValue = "done",
                            description =
                                    "done (the default), answered, voicemail, no-answer, busy, call-back, wrong-number, meeting-booked, not-interested or not-done")
                    String outcome,
            @Option(names = "--note", description = "stays with the task") @Nullable String note) {
        Map<String, String> body = note == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "note", note);
        return connection.run(server -> connection.print(
                server.post("tasks/" + Server.part(id) + "/done", body),
                (out, task) -> out.println(Table.cell(task, "id") + " is " + Table.cell(task, "state"))));
    }
}
