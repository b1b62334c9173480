package dev.followthrough.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows under headings, as wide as what is in them.
public final class Table {
    private final List<String[]> rows = new ArrayList<>();

    public Table(String... headings) {
        rows.add(headings);
    }

    public void row(String... cells) {
        rows.add(cells);
    }

    public void print(PrintWriter out) {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) widths[i] = Math.max(widths[i], row[i].length());
        }
        for (String[] row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
        if (rows.size() == 1) out.println("(none)");
        out.flush();
    }

    /// A field as a cell; a missing one is empty.
    public static String cell(JsonNode node, String... path) {
        JsonNode at = node;
        for (String step : path) at = at.path(step);
        return at.isMissingNode() || at.isNull() ? "" : at.asText();
    }

    /// A time to the minute.
    public static String minute(JsonNode node, String... path) {
        String time = cell(node, path);
        return time.length() < 16 ? time : time.substring(0, 16).replace('T', ' ') + "Z";
    }

    @Override
    public String toString() {
        return rows.stream().map(Arrays::toString).toList().toString();
    }
}
