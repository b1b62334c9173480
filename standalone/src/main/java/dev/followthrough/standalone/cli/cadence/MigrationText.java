package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How people read a migration, and how the command line waits for one.
final class MigrationText {
    private MigrationText() {}

    /// @return the migration when nothing is being done any more, or as far as it is when the time is over
    static JsonNode awaited(Server server, String id, int seconds) {
        Instant until = Instant.now().plus(Duration.ofSeconds(seconds));
        while (true) {
            JsonNode now = server.get("migrations/" + Server.part(id));
            if (!now.path("atWork").asBoolean() || !Instant.now().isBefore(until)) return now;
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted; the migration goes on.");
        }
    }

    static void print(PrintWriter out, JsonNode migration) {
        List<String> counts = new ArrayList<>();
        migration.path("deals").properties().forEach(one -> {
            if (one.getValue().asInt() > 0) counts.add(one.getValue().asText() + " " + one.getKey());
        });
        out.println(Table.cell(migration, "id") + " from " + Table.cell(migration, "from") + " to "
                + Table.cell(migration, "to") + " is " + Table.cell(migration, "state") + ": "
                + (counts.isEmpty() ? "no deal" : String.join(", ", counts)));
    }

    static Table deals() {
        return new Table(
                "DEAL", "NAME", "OWNER", "STATE", "NEXT TOUCH NOW", "NEXT TOUCH THEN", "VANISH", "AGAIN", "NEW", "WHY");
    }

    static void row(Table table, JsonNode deal) {
        JsonNode preview = deal.path("preview");
        table.row(
                Table.cell(deal, "dealId"),
                Table.cell(deal, "deal"),
                Table.cell(deal, "owner"),
                Table.cell(deal, "state"),
                touch(preview.path("now")),
                touch(preview.path("then")),
                list(preview.path("vanishing")),
                list(preview.path("repeated")),
                list(preview.path("added")),
                Table.cell(deal, "words"));
    }

    private static String touch(JsonNode touch) {
        return touch.hasNonNull("step") ? Table.cell(touch, "step") + " " + Table.minute(touch, "due") : "";
    }

    private static String list(JsonNode words) {
        List<String> all = new ArrayList<>();
        words.forEach(word -> all.add(word.asText()));
        return String.join(", ", all);
    }
}
