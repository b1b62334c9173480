package dev.followthrough.standalone.cli.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.followthrough.standalone.cli.Table;
import dev.followthrough.standalone.cli.timing.SlotText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Deals as people read them.
final class DealText {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build());

    private DealText() {}

    static void print(PrintWriter out, JsonNode deal) {
        try {
            out.print(YAML.writeValueAsString(deal));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was JSON can be YAML", e);
        }
    }

    static void line(PrintWriter out, JsonNode deal) {
        out.println(Table.cell(deal, "id") + " is " + Table.cell(deal, "status"));
    }

    static void suggested(PrintWriter out, JsonNode people) {
        var table = new Table("ID", "NAME", "EMAIL", "WHY", "INSTEAD OF", "STATE");
        for (JsonNode one : people) {
            table.row(
                    Table.cell(one, "id"),
                    Table.cell(one, "name"),
                    Table.cell(one, "email"),
                    Table.cell(one, "why"),
                    Table.cell(one, "insteadOf"),
                    Table.cell(one, "state"));
        }
        table.print(out);
    }

    /// Whose zone each touch's hour was chosen in, and what moved it there.
    static void slots(PrintWriter out, JsonNode timeline) {
        for (JsonNode touch : timeline.path("touches")) {
            out.println();
            out.println("touch     " + Table.cell(touch, "step") + " of " + Table.cell(touch, "cadence") + " by "
                    + Table.cell(touch, "channel") + " to " + Table.cell(touch, "contact")
                    + (touch.hasNonNull("came") ? ", made " + Table.minute(touch, "came") : ""));
            if (touch.path("slot").isObject()) SlotText.print(out, touch.path("slot"));
            else out.println("due       " + Table.minute(touch, "due") + ": " + Table.cell(touch, "why"));
        }
    }

    static void timeline(PrintWriter out, JsonNode timeline) {
        var table = new Table("AT", "WHAT", "WHY", "BY");
        for (JsonNode line : timeline.path("lines")) {
            table.row(
                    Table.minute(line, "at"),
                    Table.cell(line, "what"),
                    Table.cell(line, "why"),
                    Table.cell(line, "by"));
        }
        table.print(out);
        JsonNode next = timeline.path("next");
        if (next.isObject()) {
            out.println();
            out.println("next: " + Table.cell(next, "step") + " by " + Table.cell(next, "channel") + ", "
                    + Table.minute(next, "due") + ": " + Table.cell(next, "why"));
        }
        JsonNode planned = timeline.path("planned");
        if (planned.isEmpty()) return;
        out.println();
        out.println("If nothing happens, the next two weeks bring:");
        var touches = new Table("DUE", "STEP", "CHANNEL", "ANGLE", "WHAT WOULD CHANGE IT");
        for (JsonNode touch : planned) {
            List<String> changes = new ArrayList<>();
            touch.path("changes")
                    .forEach(change -> changes.add(Table.cell(change, "when") + " → " + Table.cell(change, "then")));
            touches.row(
                    Table.minute(touch, "due"),
                    Table.cell(touch, "step"),
                    Table.cell(touch, "channel").toLowerCase(Locale.ROOT),
                    Table.cell(touch, "angle"),
                    changes.isEmpty() ? "" : changes.getFirst() + (changes.size() > 1 ? "; …" : ""));
        }
        touches.print(out);
    }
}
