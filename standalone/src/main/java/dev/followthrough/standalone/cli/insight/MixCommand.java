package dev.followthrough.standalone.cli.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "mix",
        description = "How touches were spread over channels in the last 30 days, beside what the house wants.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class MixCommand implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Override
    public Integer call() {
        return connection.run(server -> connection.print(server.get("insight/mix"), MixCommand::people));
    }

    private static void people(PrintWriter out, JsonNode mix) {
        var table = new Table("OF", "NAME", "TOUCHES", "SHARE (TARGET)", "IN SHORT");
        for (JsonNode group : mix.path("groups")) {
            List<String> shares = new ArrayList<>();
            for (JsonNode share : group.path("channels")) {
                shares.add(Table.cell(share, "channel") + " "
                        + Math.round(share.path("share").asDouble()) + " (" + Table.cell(share, "target") + ")");
            }
            table.row(
                    Table.cell(group, "by"),
                    Table.cell(group, "name"),
                    Table.cell(group, "touches"),
                    String.join(", ", shares),
                    Table.cell(group, "words"));
        }
        table.print(out);
    }
}
