package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.followthrough.domain.cadence.enrollment.EnrollmentRules;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Group;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "enroll",
        description = "Enrollment by rule: sweep now, look at what a sweep left and why, check a file of rules.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init")
public final class EnrollCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }

    @Command(
            name = "sweep",
            description = "Look at every deal now, and enroll what qualifies and has no next touch.",
            mixinStandardHelpOptions = true)
    int sweep(
            @Mixin Connection connection,
            @Option(names = "--preview", description = "look and change nothing") boolean preview,
            @Option(names = "--seconds", defaultValue = "120", description = "wait so long for its end, at most")
                    int seconds) {
        return connection.run(server -> {
            JsonNode begun = server.post("enrollments/sweeps?preview=" + preview, Map.of());
            connection.print(
                    SweepEnd.awaited(server, Table.cell(begun, "id"), seconds), (out, sweep) -> print(out, sweep));
        });
    }

    private static void print(PrintWriter out, JsonNode sweep) {
        boolean preview = sweep.path("preview").asBoolean();
        out.println(Table.cell(sweep, "id")
                + (preview ? " would enroll " : " enrolled ")
                + Table.cell(sweep, "enrolled")
                + (sweep.hasNonNull("finishedAt") ? "" : " so far; it still runs"));
        sweep.path("left")
                .properties()
                .forEach(one -> out.println("  " + one.getValue().asText() + " left: " + one.getKey()));
    }

    @Command(
            name = "list",
            description = "Deals that a sweep left, each with why; or those that it enrolled.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin Connection connection,
            @Option(names = "--sweep", paramLabel = "ID", description = "without it: the latest") @Nullable
                    String sweep,
            @Option(names = "--reason", description = "such as owner-away") @Nullable String reason,
            @Option(names = "--enrolled", description = "those that were enrolled, or would be") boolean enrolled) {
        var table = new Table("DEAL", "NAME", "OWNER", "REASON", "WHY", "CADENCE", "EVIDENCE");
        return connection.run(server -> {
            String id = sweep == null ? latest(server) : sweep;
            String which = enrolled ? "/enrolled?limit=200" : "/left?limit=200" + asked(reason);
            server.each(
                    "enrollments/sweeps/" + Server.part(id) + which,
                    look -> connection.print(look, (out, shown) -> row(table, shown)));
            connection.forPeople(table::print);
        });
    }

    private static String asked(@Nullable String reason) {
        return reason == null ? "" : "&reason=" + Server.part(reason);
    }

    private static void row(Table table, JsonNode look) {
        table.row(
                Table.cell(look, "dealId"),
                Table.cell(look, "deal"),
                Table.cell(look, "owner"),
                Table.cell(look, "reason"),
                Table.cell(look, "words"),
                Table.cell(look, "cadence"),
                Table.cell(look, "evidence"));
    }

    private static String latest(Server server) {
        JsonNode newest = server.get("enrollments/sweeps?limit=1").path("items").path(0);
        if (newest.isMissingNode()) throw new Refused("No sweep has run yet; `enroll sweep` runs one.");
        return Table.cell(newest, "id");
    }

    @Command(
            name = "sweeps",
            description = "The sweeps of the last 30 days, newest first.",
            mixinStandardHelpOptions = true)
    int sweeps(@Mixin Connection connection) {
        return Listing.of(
                connection,
                "enrollments/sweeps?limit=200",
                new Table("ID", "BEGAN", "ENDED", "BY", "PREVIEW", "ENROLLED"),
                (table, sweep) -> table.row(
                        Table.cell(sweep, "id"),
                        Table.minute(sweep, "startedAt"),
                        Table.minute(sweep, "finishedAt"),
                        Table.cell(sweep, "askedBy"),
                        Table.cell(sweep, "preview"),
                        Table.cell(sweep, "enrolled")));
    }

    @Command(
            name = "check",
            description = "Say whether files of enrollment rules are fit for use; no server is needed.",
            mixinStandardHelpOptions = true)
    int check(@Mixin LocalFiles files) {
        return files.eachNamed((name, content) -> {
            try {
                return answer(EnrollmentRules.from(Path.of(name)));
            } catch (IOException e) {
                throw new Refused(String.valueOf(e.getMessage())
                        .replaceFirst("^" + java.util.regex.Pattern.quote(name) + ":? ?", ""));
            }
        });
    }

    private static LocalFiles.Answer answer(EnrollmentRules rules) {
        var json = LocalFiles.JSON.createObjectNode().put("ok", true);
        ArrayNode all = json.putArray("rules");
        rules.rules()
                .forEach(rule -> all.addObject()
                        .put("name", rule.name())
                        .put("cadence", rule.cadence())
                        .put("why", rule.why()));
        return new LocalFiles.Answer(
                true,
                json,
                rules.rules().stream()
                        .map(rule -> "  " + rule.name() + " -> " + rule.cadence() + ": " + rule.why())
                        .toList());
    }
}
