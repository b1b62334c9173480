package dev.followthrough.standalone.cli.ops;

import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        description = "Sample data for a first look; what it sends goes nowhere.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class SampleCommand implements Runnable {
    private static final String SAMPLE = "sample";
    private static final String DEALS = "deals";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(name = "add", description = "Add a few invented deals, which are yours.", mixinStandardHelpOptions = true)
    int add(@Mixin Connection connection) {
        return connection.run(server -> connection.print(
                server.post(SAMPLE, Map.of()),
                (out, sample) -> out.println(sample.path(DEALS).size()
                        + " sample deals were added. Drafts come into your inbox within a few minutes.")));
    }

    @Command(name = "remove", description = "Remove all of it, and nothing else.", mixinStandardHelpOptions = true)
    int remove(@Mixin Connection connection) {
        return connection.run(server -> connection.print(
                server.delete(SAMPLE),
                (out, sample) -> out.println("The sample data is gone, with its "
                        + sample.path(DEALS).size() + " deals.")));
    }
}
