package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Files;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "cadence",
        description = "Cadences as files: check, simulate, test, compare, publish; deals moved to another version.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CadenceCheck.class,
            CadenceSimulate.class,
            CadenceTest.class,
            CadenceDiff.class,
            ProposalCommands.class,
            CadenceMigrate.class
        })
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
            description = "Publish files, or propose them where the house wants a second pair of eyes; the same content"
                    + " again is the same version.",
            mixinStandardHelpOptions = true)
    int publish(
            @Mixin Connection connection,
            @Parameters(paramLabel = "FILE", arity = "1..*") List<String> files,
            @Option(names = "--reason", description = "why; whoever approves reads it") @Nullable String reason) {
        String path = reason == null ? "cadences" : "cadences?reason=" + Server.part(reason);
        return connection.run(server -> {
            for (String file : files) {
                try {
                    connection.print(
                            server.postYaml(path, Files.text(file)),
                            (out, answer) -> out.println(file + " is " + whatHappened(answer)));
                } catch (Refused refused) {
                    throw new Refused(file + ": " + refused.getMessage());
                }
            }
        });
    }

    private static String whatHappened(JsonNode answer) {
        return answer.has("reference")
                ? Table.cell(answer, "reference")
                : "proposed as " + Table.cell(answer, "id") + ", and waits for somebody else to approve it";
    }

    @Command(
            name = "deals",
            description = "How many deals follow each version, and where in it.",
            mixinStandardHelpOptions = true)
    int deals(@Mixin Connection connection, @Parameters(paramLabel = "NAME") String name) {
        var table = new Table("VERSION", "NEXT STEP", "DEALS", "OF THEM");
        return connection.run(server -> {
            server.each(
                    "cadences/" + Server.part(name) + "/deals",
                    version -> connection.print(version, (out, shown) -> {
                        shown.path("steps")
                                .forEach(step -> table.row(
                                        Table.cell(shown, "reference"),
                                        step.hasNonNull("step")
                                                ? Table.cell(step, "number") + " " + Table.cell(step, "step")
                                                : "(none left)",
                                        Table.cell(step, "deals"),
                                        statuses(step)));
                    }));
            connection.forPeople(table::print);
        });
    }

    private static String statuses(JsonNode step) {
        List<String> all = new ArrayList<>();
        step.path("statuses").properties().forEach(one -> all.add(one.getValue().asText() + " " + one.getKey()));
        return String.join(", ", all);
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
                new Table("CADENCE", "PUBLISHED", "BY", "STEPS", "DEALS", "HASH"),
                (table, cadence) -> table.row(
                        Table.cell(cadence, "reference"),
                        Table.minute(cadence, "publishedAt"),
                        Table.cell(cadence, "publishedBy"),
                        Table.cell(cadence, "steps"),
                        Table.cell(cadence, "deals"),
                        Table.cell(cadence, "hash").substring(0, 12)));
    }
}
