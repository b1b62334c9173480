package dev.followthrough.standalone.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = "Who did what.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "list", description = "Newest first.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection, @Mixin AuditChoice choice) {
        var table = new Table("N", "AT", "WHO", "ROLE", "VIA", "ACT", "WHAT");
        return Listing.of(
                connection,
                "audit" + choice.query(),
                table,
                (rows, entry) -> rows.row(
                        Table.cell(entry, "n"),
                        Table.minute(entry, "at"),
                        Table.cell(entry, "actor"),
                        Table.cell(entry, "role"),
                        Table.cell(entry, "via"),
                        Table.cell(entry, "act"),
                        Table.cell(entry, "object")));
    }

    @Command(
            name = "verify",
            description = {
                "Reckons the chain again, and names the first entry that does not fit.",
                "With files of `audit export`, those are checked, without a server."
            },
            mixinStandardHelpOptions = true)
    int verify(
            @Mixin Connection connection,
            @Option(
                            names = "--head",
                            paramLabel = "N:HASH",
                            description = "a head that you kept: it must be in the chain")
                    @Nullable
                    String head,
            @Parameters(arity = "0..1", paramLabel = "FILE.ndjson") @Nullable Path file) {
        if (file != null) return told(connection, file, head);
        int[] told = {0};
        int exit = connection.run(server -> told[0] =
                told(connection, server.get("audit/verify" + (head == null ? "" : "?head=" + Server.part(head)))));
        return Math.max(exit, told[0]);
    }

    @Command(name = "export", description = "Oldest first, into a file.", mixinStandardHelpOptions = true)
    int export(
            @Mixin Connection connection,
            @Mixin AuditChoice choice,
            @Option(names = "--format", defaultValue = "ndjson", description = "ndjson, which can be verified, or csv")
                    String format,
            @Option(names = "--to", required = true, paramLabel = "FILE", description = "where to") Path to) {
        return connection.run(server -> {
            String query = choice.query();
            long bytes =
                    server.download("audit/export" + query + (query.isEmpty() ? "?" : "&") + "format=" + format, to);
            connection.forPeople(out -> out.println(bytes + " bytes are in " + to));
        });
    }

    private int told(Connection connection, Path file, @Nullable String head) {
        try {
            return told(connection, AuditFile.verdict(file, head));
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            spec.commandLine().getErr().flush();
            return 1;
        }
    }

    /// @return the exit code
    private static int told(Connection connection, JsonNode verdict) {
        connection.print(verdict, AuditCommand::say);
        return verdict.hasNonNull("broken") ? 1 : 0;
    }

    private static void say(java.io.PrintWriter out, JsonNode verdict) {
        if (verdict.hasNonNull("broken")) {
            out.println("The chain is broken at entry " + Table.cell(verdict, "broken", "n") + ": "
                    + Table.cell(verdict, "broken", "why") + ".");
            return;
        }
        out.println("The chain is whole: " + Table.cell(verdict, "entries") + " entries.");
        out.println("Keep its head elsewhere, to see later that nothing was cut off: " + Table.cell(verdict, "head"));
    }
}
