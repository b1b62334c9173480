package dev.followthrough.standalone.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Every part checked, each failure with its cure (N13). The api and every worker look for themselves.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks every part of the house, and says what to do where one fails. Exit 1 when one does.")
@SuppressWarnings("NullAway.Init")
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private Connection connection;

    @Option(names = "--all", description = "show what is well too")
    private boolean all;

    @Override
    public Integer call() {
        boolean[] well = {true};
        int exit = connection.run(server -> {
            JsonNode report = server.get("doctor");
            well[0] = report.path("ok").asBoolean();
            int[] fine = {0};
            for (JsonNode finding : report.path("findings")) {
                connection.print(finding, (out, shown) -> {
                    if (isWell(shown)) fine[0]++;
                    if (all || !isWell(shown)) say(out, shown);
                });
            }
            connection.forPeople(out -> end(out, well[0], fine[0]));
        });
        return exit != 0 || !well[0] ? 1 : 0;
    }

    private static boolean isWell(JsonNode finding) {
        String state = Table.cell(finding, "state");
        return state.equals("ok") || state.equals("skipped");
    }

    private static void say(PrintWriter out, JsonNode finding) {
        out.println(Table.cell(finding, "state").toUpperCase(java.util.Locale.ROOT) + "  "
                + Table.cell(finding, "check") + "  (" + Table.cell(finding, "process") + ")");
        out.println("    " + Table.cell(finding, "finding"));
        if (finding.hasNonNull("cure")) out.println("    → " + Table.cell(finding, "cure"));
    }

    private static void end(PrintWriter out, boolean well, int fine) {
        out.println(fine + (fine == 1 ? " check is" : " checks are") + " well."
                + (well ? " Nothing has failed." : " See what has failed above."));
        out.flush();
    }
}
