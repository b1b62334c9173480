package dev.followthrough.standalone.cli.timing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A slot's explanation as people read it, from the JSON that scripts get.
public final class SlotText {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

    private SlotText() {}

    public static void print(PrintWriter out, JsonNode slot) {
        ZoneId zone = ZoneId.of(Table.cell(slot, "zone", "id"));
        ZoneId owner = ZoneId.of(Table.cell(slot, "ownerZone"));
        if (slot.hasNonNull("step")) {
            out.println("step      " + Table.cell(slot, "step") + " by " + Table.cell(slot, "channel"));
        }
        out.println("due       " + local(slot, "due", zone) + " in " + zone);
        out.println("owner     " + local(slot, "due", owner) + " in " + owner);
        out.println("draft     " + local(slot, "prepareAt", owner) + " in " + owner + ": "
                + Table.cell(slot, "prepareWhy"));
        out.println("zone      " + Table.cell(slot, "zone", "from") + ", " + Table.cell(slot, "zone", "sure") + ": "
                + Table.cell(slot, "zone", "why"));
        out.println(
                "holidays  " + (slot.hasNonNull("country") ? "of " + Table.cell(slot, "country") : "of no country"));
        out.println("earliest  " + local(slot, "earliest", zone));
        for (JsonNode move : slot.path("moves")) {
            out.println("  to " + local(move, "to", zone) + ", after " + Table.cell(move, "after"));
        }
        for (JsonNode note : slot.path("notes")) out.println("note      " + note.asText());
    }

    private static String local(JsonNode node, String field, ZoneId zone) {
        return LOCAL.format(Instant.parse(node.path(field).asText()).atZone(zone));
    }
}
