package dev.followthrough.standalone.cli.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Table;
import java.io.PrintWriter;

/// Blocks of calls as people read them.
final class CallBlockText {
    private CallBlockText() {}

    static void print(PrintWriter out, JsonNode found, boolean scripts) {
        for (JsonNode block : found.path("blocks")) {
            out.println(local(block, "localFrom") + "-" + time(block, "localUntil") + " in " + Table.cell(found, "zone")
                    + ": " + Table.cell(block, "why"));
            var table = new Table("AT", "THEIR TIME", "UNTIL", "NUMBER", "WHOM", "DEAL", "TASK");
            for (JsonNode call : block.path("calls")) {
                table.row(
                        time(call, "ownerTime"),
                        time(call, "contactTime") + " " + Table.cell(call, "zone")
                                + (Table.cell(call, "zoneSure").equals("certain") ? "" : "?"),
                        time(call, "closes"),
                        call.hasNonNull("phone") ? Table.cell(call, "phone") : "(none known)",
                        Table.cell(call, "contact") + ", " + Table.cell(call, "account"),
                        Table.cell(call, "dealName"),
                        Table.cell(call, "task"));
            }
            table.print(out);
            if (scripts) block.path("calls").forEach(call -> script(out, call));
            out.println();
        }
        if (found.path("blocks").isEmpty()) out.println("There is no call to make in the next days.");
        for (JsonNode left : found.path("unplaced")) {
            out.println("no hour for " + Table.cell(left, "task") + " (" + Table.cell(left, "contact") + "): "
                    + Table.cell(left, "why"));
        }
        for (JsonNode problem : found.path("problems")) out.println("note: " + problem.asText());
    }

    private static void script(PrintWriter out, JsonNode call) {
        out.println();
        out.println(Table.cell(call, "contact") + " (" + Table.cell(call, "reason") + ")");
        out.println(call.hasNonNull("script") ? Table.cell(call, "script") : "(nothing is prepared)");
    }

    private static String local(JsonNode node, String field) {
        return Table.cell(node, field).replace('T', ' ').substring(0, 16);
    }

    private static String time(JsonNode node, String field) {
        return Table.cell(node, field).substring(11, 16);
    }
}
