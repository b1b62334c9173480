package dev.followthrough.standalone.cli.delivery;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "suppress",
        description = "Never write to an address again. There is no way back.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class SuppressCommand implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "ADDRESS")
    private String address;

    @Option(names = "--scope", defaultValue = "all", description = "all (the default) or marketing")
    private String scope;

    @Option(names = "--why", defaultValue = "written down on the command line", description = "for the record")
    private String why;

    @Override
    public Integer call() {
        return connection.run(server -> connection.print(
                server.post("suppressions", Map.of("address", address, "scope", scope, "why", why)),
                (out, done) ->
                        out.println(Table.cell(done, "address") + " is suppressed: " + Table.cell(done, "scope"))));
    }
}
