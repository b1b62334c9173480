package dev.followthrough.standalone.cli.insight;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "experiments",
        description = "What the experiments of cadences show so far, with what chance leaves open.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
public final class ExperimentsCommand implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Override
    public Integer call() {
        return connection.run(server -> {
            JsonNode found = server.get("insight/experiments");
            connection.forPeople(out -> people(out, found));
            found.forEach(one -> connection.print(one, (out, shown) -> {}));
        });
    }

    private static void people(PrintWriter out, JsonNode found) {
        var table = new Table("EXPERIMENT", "CADENCE", "STEP", "ARM", "DEALS", "REPLIED (95 %)", "POSITIVE (95 %)");
        for (JsonNode experiment : found) {
            for (JsonNode arm : experiment.path("arms")) {
                table.row(
                        Table.cell(experiment, "name"),
                        Table.cell(experiment, "cadence"),
                        Table.cell(experiment, "step"),
                        Table.cell(arm, "name"),
                        Table.cell(arm, "deals"),
                        share(arm.path("replied")),
                        share(arm.path("positive")));
            }
        }
        table.print(out);
        for (JsonNode experiment : found) {
            out.println(Table.cell(experiment, "name") + ": " + Table.cell(experiment, "words"));
        }
        out.flush();
    }

    private static String share(JsonNode share) {
        return String.format(
                Locale.ROOT,
                "%d: %.0f %% (%.0f-%.0f)",
                share.path("of").asInt(),
                100 * share.path("value").asDouble(),
                100 * share.path("low").asDouble(),
                100 * share.path("high").asDouble());
    }
}
