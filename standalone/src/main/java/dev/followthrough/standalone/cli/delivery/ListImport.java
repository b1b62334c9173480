package dev.followthrough.standalone.cli.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.cli.Connection;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.Server;
import dev.followthrough.standalone.cli.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Streams a list to the server, however long it is, and says how far it is.
@Command(
        name = "import",
        description = "Put a do-not-contact list in force, in the place of the one of that name.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ListImport implements Callable<Integer> {
    private static final long TELL_EVERY = 16L << 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Connection connection;

    @Parameters(paramLabel = "FILE", description = "addresses, domains and phone numbers: one a line, or CSV")
    private Path file;

    @Option(names = "--list", required = true, paramLabel = "NAME", description = "such as robinson")
    private String list;

    @Option(names = "--source", description = "where it comes from (else the file's name)")
    private @Nullable String source;

    @Option(names = "--dated", paramLabel = "DAY", description = "of the list, such as 2026-10-14")
    private @Nullable String dated;

    private long told;

    @Override
    public Integer call() {
        boolean[] refused = {false};
        int code = connection.run(server -> {
            String path = "suppression-lists/" + Server.part(list) + "?source="
                    + Server.part(source == null ? String.valueOf(file.getFileName()) : source)
                    + (dated == null ? "" : "&dated=" + Server.part(dated));
            JsonNode done = server.putFile(path, type(), readable(), this::tell);
            connection.print(done, ListImport::print);
            refused[0] = done.path("refusedInAll").asLong() > 0;
        });
        return code == 0 && refused[0] ? 1 : code;
    }

    private String type() {
        return file.toString().endsWith(".csv") ? "text/csv" : "text/plain";
    }

    private Path readable() {
        if (Files.isReadable(file) && !Files.isDirectory(file)) return file;
        throw new Refused(file + " cannot be read.");
    }

    private void tell(long bytes) {
        if (bytes < told + TELL_EVERY) return;
        told = bytes;
        PrintWriter err = spec.commandLine().getErr();
        err.println(bytes / (1 << 20) + " of " + size() / (1 << 20) + " MiB are on their way");
        err.flush();
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void print(PrintWriter out, JsonNode done) {
        done.path("refused")
                .forEach(line -> out.println("line " + Table.cell(line, "line") + ": '" + Table.cell(line, "text")
                        + "' " + Table.cell(line, "problem") + "; " + Table.cell(line, "cure")));
        if (done.path("unchanged").asBoolean()) out.println("The list in force came from the same file.");
        else
            out.println(Table.cell(done, "list") + ", version " + Table.cell(done, "version") + ", is in force: "
                    + Table.cell(done, "entries") + " entries, " + Table.cell(done, "refusedInAll")
                    + " lines refused, " + Table.cell(done, "deals") + " running deals told.");
    }
}
