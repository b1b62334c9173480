package dev.followthrough.standalone.temporal;

import dev.followthrough.standalone.postgres.Postgres;
import dev.followthrough.standalone.process.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Temporal's tables in its two databases.
///
/// @param tool     Temporal's schema tool
/// @param postgres where the databases are, empty or not
record TemporalSchema(Path tool, Postgres postgres, Path logs) {
    static final String DATABASE = "temporal";
    static final String VISIBILITY = "temporal_visibility";

    /// Makes the tables, or brings them up to the tool's version; run again, it changes nothing.
    void bring() {
        if (isBrought()) return;
        if (!serverNeverRan()) throw failed();
        // Killed half-way, a version's statements are there in part and cannot be run again. No server has ever run
        // on these databases, so they hold nothing.
        postgres.recreate(DATABASE);
        postgres.recreate(VISIBILITY);
        if (!isBrought()) throw failed();
    }

    private boolean isBrought() {
        return isBrought(DATABASE, "postgresql/v12/temporal") && isBrought(VISIBILITY, "postgresql/v12/visibility");
    }

    private boolean isBrought(String database, String schema) {
        boolean versioned = postgres.ask(database, "select curr_version from schema_version")
                .isPresent();
        return (versioned || run(database, "setup-schema", "-v", "0.0"))
                && run(database, "update-schema", "--schema-name", schema);
    }

    /// A server's first deed is to register its own namespace. Only a clear answer counts.
    private boolean serverNeverRan() {
        return postgres.ask(DATABASE, "select to_regclass('namespaces') is null")
                        .equals(Optional.of("t"))
                || postgres.ask(DATABASE, "select count(*) from namespaces").equals(Optional.of("0"));
    }

    private Trouble failed() {
        return new Trouble(
                "Temporal's tables could not be made or brought up to date.",
                "The schema tool's words are in " + logs.resolve("temporal-schema.log") + ".");
    }

    private boolean run(String database, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(tool.toString(), "--db", database));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            logs.resolve("temporal-schema.log").toFile()));
            builder.environment().put("SQL_PLUGIN", "postgres12_pgx");
            builder.environment().put("SQL_HOST", "127.0.0.1");
            builder.environment().put("SQL_PORT", Integer.toString(postgres.port()));
            builder.environment().put("SQL_USER", Postgres.USER);
            builder.environment().put("SQL_PASSWORD", postgres.password());
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + tool, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Making Temporal's tables was interrupted.", "Start again; it goes on.");
        }
    }
}
