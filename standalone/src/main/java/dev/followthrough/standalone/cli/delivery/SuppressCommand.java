package dev.followthrough.standalone.cli.delivery;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "suppress",
        description = "Never write to an address again; there is no way back. Or: lists of whom not to contact.",
        mixinStandardHelpOptions = true,
        subcommands = ListImport.class)
@SuppressWarnings("NullAway.Init")
public final class SuppressCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ADDRESS", arity = "0..1")
    private @Nullable String address;

    @Option(names = "--scope", defaultValue = "all", description = "all (the default) or marketing")
    private String scope;

    @Option(names = "--why", defaultValue = "written down on the command line", description = "for the record")
    private String why;

    @Override
    public Integer call() {
        if (address == null) throw new ParameterException(spec.commandLine(), "Which address, or which command?");
        Map<String, String> asked = Map.of("address", address, "scope", scope, "why", why);
        return connection.run(server -> connection.print(
                server.post("suppressions", asked),
                (out, done) ->
                        out.println(Table.cell(done, "address") + " is suppressed: " + Table.cell(done, "scope"))));
    }

    @Command(name = "show", description = "Why an address is not written to.", mixinStandardHelpOptions = true)
    int show(@Mixin Connection connected, @Parameters(paramLabel = "ADDRESS") String asked) {
        return Listing.of(
                connected,
                "suppressions?address=" + Server.part(asked),
                new Table("SCOPE", "SOURCE", "SINCE", "WHY"),
                (table, one) -> table.row(
                        Table.cell(one, "scope"),
                        Table.cell(one, "source"),
                        Table.minute(one, "at"),
                        Table.cell(one, "why")));
    }

    @Command(name = "lists", description = "Do-not-contact lists and their versions.", mixinStandardHelpOptions = true)
    int lists(@Mixin Connection connected) {
        return Listing.of(
                connected,
                "suppression-lists",
                new Table("LIST", "VERSION", "STATE", "SOURCE", "DATED", "ENTRIES", "LINES", "REFUSED", "BEGUN"),
                (table, version) -> table.row(
                        Table.cell(version, "list"),
                        Table.cell(version, "version"),
                        Table.cell(version, "state"),
                        Table.cell(version, "source"),
                        Table.cell(version, "dated"),
                        Table.cell(version, "entries"),
                        Table.cell(version, "lines"),
                        Table.cell(version, "refused"),
                        Table.minute(version, "begunAt")));
    }
}
