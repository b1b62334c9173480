package dev.followthrough.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.stack.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which server, with whose key, and how answers are printed: the options that every command with a server has.
@SuppressWarnings("NullAway.Init")
public final class Connection {
    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:FOLLOWTHROUGH_SERVER}",
            description = "the api (environment: FOLLOWTHROUGH_SERVER; else that of bin/up)")
    private @Nullable String server;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:FOLLOWTHROUGH_KEY}",
            description = "an API key (environment: FOLLOWTHROUGH_KEY; else that of bin/up)")
    private @Nullable String key;

    @Option(names = "--json", description = "one JSON document a line")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /// What a command does with the server.
    @FunctionalInterface
    public interface Work {
        void with(Server server);
    }

    /// Runs a command's work.
    ///
    /// @return the exit code: 0 done, 1 refused
    public int run(Work work) {
        try {
            work.with(new Server(given(server, Connection::localServer), given(key, Connection::localKey)));
            return 0;
        } catch (Refused refused) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(refused.getMessage());
            err.flush();
            return 1;
        }
    }

    /// Prints an answer: as JSON if that was asked for, else as people read it.
    public void print(JsonNode answer, Readable people) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(answer);
        else people.print(out, answer);
        out.flush();
    }

    /// Prints what scripts do not need.
    public void forPeople(java.util.function.Consumer<PrintWriter> print) {
        if (!json) print.accept(spec.commandLine().getOut());
    }

    /// How people read an answer.
    @FunctionalInterface
    public interface Readable {
        void print(PrintWriter out, JsonNode answer);
    }

    private static String given(@Nullable String setting, Supplier<String> otherwise) {
        return setting == null || setting.isBlank() ? otherwise.get() : setting;
    }

    /// Where `bin/up` said that it listens.
    private static String localServer() {
        try {
            return Files.readString(secret("url")).strip();
        } catch (IOException e) {
            return "http://localhost:8080";
        }
    }

    /// The key of what `bin/up` runs here, with or without its demo; of what ran last if nothing runs.
    private static String localKey() {
        Path file = secret("admin-key");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused("No API key: give --key, set FOLLOWTHROUGH_KEY, or name bin/up's data folder with"
                    + " FOLLOWTHROUGH_DATA (" + file + " cannot be read).");
        }
    }

    private static Path secret(String name) {
        return Home.dataInUse().resolve("secrets").resolve(name);
    }
}
