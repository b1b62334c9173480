package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.followthrough.domain.cadence.trial.Broken;
import dev.followthrough.domain.cadence.trial.Paths;
import dev.followthrough.domain.cadence.trial.Told;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.standalone.cli.LocalFiles;
import java.io.PrintWriter;
import java.util.Locale;

/// The ways of many random prospects, as a table or as one JSON document.
final class CrowdReport {
    private CrowdReport() {}

    static void print(Paths paths, PrintWriter out) {
        out.printf("%-22s %-22s %8s %8s%n", "STEP", "WHEN", "TOUCHES", "CHANGED");
        for (Step step : paths.plan().steps())
            out.printf(
                    "%-22s %-22s %8d %8d%n",
                    step.id(),
                    Told.day(step),
                    paths.touches().getOrDefault(step.id(), 0),
                    paths.changed().getOrDefault(step.id(), 0));
        out.println();
        out.printf("%-45s %8s %7s%n", "WHERE THEY END", "COUNT", "SHARE");
        paths.ends()
                .forEach((end, count) ->
                        out.printf(Locale.ROOT, "%-45s %8d %6.1f%%%n", end, count, 100.0 * count / paths.prospects()));
        out.println();
        out.printf(
                Locale.ROOT,
                "%d prospects, %.1f touches for each; %d promises broken%n",
                paths.prospects(),
                paths.touchesInAll() / (double) paths.prospects(),
                paths.broken().size());
        for (Broken broken : paths.broken().stream().limit(20).toList())
            out.println("prospect " + broken.prospect() + ": " + broken.what());
    }

    static String json(Paths paths) {
        ObjectNode all = LocalFiles.JSON
                .createObjectNode()
                .put("cadence", paths.plan().name())
                .put("prospects", paths.prospects())
                .put("touches", paths.touchesInAll());
        var steps = all.putArray("steps");
        for (Step step : paths.plan().steps())
            steps.addObject()
                    .put("step", step.id())
                    .put("touches", paths.touches().getOrDefault(step.id(), 0))
                    .put("changed", paths.changed().getOrDefault(step.id(), 0));
        ObjectNode ends = all.putObject("ends");
        paths.ends().forEach(ends::put);
        var broken = all.putArray("broken");
        paths.broken()
                .forEach(one ->
                        broken.addObject().put("prospect", one.prospect()).put("what", one.what()));
        return all.toString();
    }
}
