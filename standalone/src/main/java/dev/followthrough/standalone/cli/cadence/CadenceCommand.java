package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Files;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "cadence",
        description = "Cadences as files: check, simulate, test, publish, look at.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CadenceCheck.class, CadenceSimulate.class, CadenceTest.class})
@SuppressWarnings("NullAway.Init")
public final class CadenceCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(
            name = "publish",
            description = "Publish files; the same content again is the same version.",
            mixinStandardHelpOptions = true)
    int publish(@Mixin Connection connection, @Parameters(paramLabel = "FILE", arity = "1..*") List<String> files) {
        return connection.run(server -> {
            for (String file : files) {
                try {
                    connection.print(
                            server.postYaml("cadences", Files.text(file)),
                            (out, cadence) -> out.println(file + " is " + Table.cell(cadence, "reference")));
                } catch (Refused refused) {
                    throw new Refused(file + ": " + refused.getMessage());
                }
            }
        });
    }

    @Command(
            name = "show",
            description = "A version's source; without @VERSION the newest.",
            mixinStandardHelpOptions = true)
    int show(@Mixin Connection connection, @Parameters(paramLabel = "NAME[@VERSION]") String reference) {
        return connection.run(server ->
                connection.print(server.get("cadences/" + Server.part(reference)), (out, cadence) -> {
                    out.println("# " + Table.cell(cadence, "reference") + ", published "
                            + Table.minute(cadence, "publishedAt") + " by " + Table.cell(cadence, "publishedBy"));
                    out.println(Table.cell(cadence, "source").stripTrailing());
                }));
    }

    @Command(name = "list", description = "Every published version.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection connection) {
        return Listing.of(
                connection,
                "cadences?limit=200",
                new Table("CADENCE", "PUBLISHED", "BY", "STEPS", "HASH"),
                (table, cadence) -> table.row(
                        Table.cell(cadence, "reference"),
                        Table.minute(cadence, "publishedAt"),
                        Table.cell(cadence, "publishedBy"),
                        Table.cell(cadence, "steps"),
                        Table.cell(cadence, "hash").substring(0, 12)));
    }
}
