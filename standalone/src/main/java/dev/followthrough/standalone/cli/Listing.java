package dev.followthrough.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;

/// A list from the server: a table for people, one document a line for scripts.
public final class Listing {
    private Listing() {}

    /// @param row adds an item to the table
    public static int of(Connection connection, String path, Table table, BiConsumer<Table, JsonNode> row) {
        return connection.run(server -> {
            server.each(path, item -> connection.print(item, (out, shown) -> row.accept(table, shown)));
            connection.forPeople(table::print);
        });
    }
}
