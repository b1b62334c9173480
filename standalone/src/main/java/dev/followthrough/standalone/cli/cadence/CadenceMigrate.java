package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Listing;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `followthrough cadence migrate --cadence NAME --from N --to M`: moves a chosen group of deals to another
/// version.
@Command(
        name = "migrate",
        description =
                "Move chosen deals to another version of their cadence; with --preview only say what would change.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]")
@SuppressWarnings("NullAway.Init") // picocli sets them
final class CadenceMigrate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Connection connection;

    @Option(names = "--cadence", paramLabel = "NAME", description = "whose deals")
    private @Nullable String cadence;

    @Option(names = "--from", paramLabel = "VERSION", description = "the version that they follow")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "VERSION", description = "the version that they shall follow")
    private @Nullable Integer to;

    @Option(names = "--step", paramLabel = "ID", description = "only those whose next step this is; may be repeated")
    private List<String> steps = new ArrayList<>();

    @Option(names = "--owner", paramLabel = "ADDRESS", description = "only this person's; may be repeated")
    private List<String> owners = new ArrayList<>();

    @Option(names = "--segment", description = "only of this segment; may be repeated")
    private List<String> segments = new ArrayList<>();

    @Option(names = "--status", description = "only running, paused, held or taken-over ones; may be repeated")
    private List<String> statuses = new ArrayList<>();

    @Option(names = "--rename", paramLabel = "OLD=NEW", description = "what a step is called there; may be repeated")
    private Map<String, String> renamed = new LinkedHashMap<>();

    @Option(names = "--reason", description = "why; each deal's timeline shows it")
    private @Nullable String reason;

    @Option(names = "--preview", description = "say what would change for each deal, and move none")
    private boolean preview;

    @Option(names = "--seconds", defaultValue = "300", description = "wait so long for its end, at most")
    private int seconds;

    @Override
    public Integer call() {
        if (cadence == null || from == null || to == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Give --cadence, --from and --to, or one of the commands below.");
        }
        return connection.run(server -> {
            String id = Table.cell(server.post("migrations", asked()), "id");
            JsonNode previewed = MigrationText.awaited(server, id, seconds);
            if (!preview && Table.cell(previewed, "state").equals("previewed")) {
                server.post("migrations/" + Server.part(id) + "/start", Map.of());
                previewed = MigrationText.awaited(server, id, seconds);
            }
            if (preview) deals(connection, server, id, null);
            connection.print(previewed, MigrationText::print);
        });
    }

    private Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("cadence", cadence);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("renamed", renamed);
        asked.put("steps", steps);
        asked.put("owners", owners);
        asked.put("segments", segments);
        asked.put("statuses", statuses);
        if (reason != null) asked.put("reason", reason);
        return asked;
    }

    @Command(name = "list", description = "Migrations, newest first.", mixinStandardHelpOptions = true)
    int list(@Mixin Connection with) {
        return Listing.of(
                with,
                "migrations?limit=200",
                new Table("ID", "FROM", "TO", "STATE", "BY", "ASKED", "MOVED", "OF"),
                (table, migration) -> table.row(
                        Table.cell(migration, "id"),
                        Table.cell(migration, "from"),
                        Table.cell(migration, "to"),
                        Table.cell(migration, "state"),
                        Table.cell(migration, "askedBy"),
                        Table.minute(migration, "askedAt"),
                        Table.cell(migration, "deals", "moved"),
                        Table.cell(migration, "all")));
    }

    @Command(name = "status", description = "How far it is.", mixinStandardHelpOptions = true)
    int status(@Mixin Connection with, @Parameters(paramLabel = "ID") String id) {
        return with.run(server -> with.print(server.get("migrations/" + Server.part(id)), MigrationText::print));
    }

    @Command(name = "deals", description = "What it changes for each deal.", mixinStandardHelpOptions = true)
    int deals(
            @Mixin Connection with,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--state", description = "ready, refused, moved, back or kept; without: all") @Nullable
                    String state) {
        return with.run(server -> deals(with, server, id, state));
    }

    private static void deals(Connection with, Server server, String id, @Nullable String state) {
        Table table = MigrationText.deals();
        server.each(
                "migrations/" + Server.part(id) + "/deals?limit=200"
                        + (state == null ? "" : "&state=" + Server.part(state)),
                deal -> with.print(deal, (out, shown) -> MigrationText.row(table, shown)));
        with.forPeople(table::print);
    }

    @Command(name = "again", description = "Preview again what was not moved.", mixinStandardHelpOptions = true)
    int again(
            @Mixin Connection with,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--seconds", defaultValue = "300") int most) {
        return change(with, id, "preview", most);
    }

    @Command(name = "start", description = "Move what is ready, as previewed.", mixinStandardHelpOptions = true)
    int start(
            @Mixin Connection with,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--seconds", defaultValue = "300", description = "wait so long for its end, at most")
                    int most) {
        return change(with, id, "start", most);
    }

    @Command(name = "stop", description = "Move no further deal.", mixinStandardHelpOptions = true)
    int stop(@Mixin Connection with, @Parameters(paramLabel = "ID") String id) {
        return change(with, id, "stop", 0);
    }

    @Command(name = "undo", description = "Move back what has not gone on since.", mixinStandardHelpOptions = true)
    int undo(
            @Mixin Connection with,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--seconds", defaultValue = "300", description = "wait so long for its end, at most")
                    int most) {
        return change(with, id, "undo", most);
    }

    private static int change(Connection with, String id, String what, int seconds) {
        return with.run(server -> {
            server.post("migrations/" + Server.part(id) + "/" + what, Map.of());
            with.print(MigrationText.awaited(server, id, seconds), MigrationText::print);
        });
    }
}
