package dev.followthrough.standalone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the commands share that read files and need no server: every file is read before anything is said, so that
/// a wrong name leaves no half report; then each gives one line of JSON, or a few for people, in their order.
@SuppressWarnings("NullAway.Init")
public final class LocalFiles {
    public static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "the files, in the order of the answers")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "one JSON document a line, one for each file")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /// What a command makes of one file.
    @FunctionalInterface
    public interface Reading {
        /// @throws Refused when the file cannot be understood; the message says where and what to do
        Answer of(byte[] file);
    }

    /// The same, for whom the file's name matters.
    @FunctionalInterface
    public interface NamedReading {
        /// @throws Refused when the file cannot be understood; the message says where and what to do
        Answer of(String name, byte[] file);
    }

    /// @param ok    false: found wanting
    /// @param json  its fields, without the file's name
    /// @param words for people, a line each
    public record Answer(boolean ok, ObjectNode json, List<String> words) {
        public Answer {
            words = List.copyOf(words);
        }
    }

    /// @return 0: every file is fine; 1: one is not, or cannot be understood
    /// @throws CommandLine.ParameterException when a file is not there: exit 2
    public int each(Reading reading) {
        return each((name, file) -> reading.of(file), true);
    }

    /// As [#each(Reading)], but each file's words are a page of their own under its name.
    public int eachNamed(NamedReading reading) {
        return each(reading, false);
    }

    private int each(NamedReading reading, boolean prefixed) {
        List<byte[]> contents = files.stream().map(this::bytes).toList();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean ok = true;
        for (int i = 0; i < contents.size(); i++) {
            String file = files.get(i).toString();
            try {
                Answer answer = reading.of(file, contents.get(i));
                ok &= answer.ok();
                if (json) out.println(line(file, answer.json()));
                else if (prefixed) answer.words().forEach(words -> out.println(file + ": " + words));
                else page(out, file, answer.words());
            } catch (Refused refused) {
                ok = false;
                String message = String.valueOf(refused.getMessage());
                if (json)
                    out.println(
                            line(file, JSON.createObjectNode().put("ok", false).put("error", message)));
                err.println(file + ": " + message);
            }
        }
        out.flush();
        err.flush();
        return ok ? 0 : 1;
    }

    private static void page(PrintWriter out, String file, List<String> words) {
        out.println(file);
        words.forEach(out::println);
        out.println();
    }

    private static String line(String file, ObjectNode fields) {
        try {
            ObjectNode all = JSON.createObjectNode().put("file", file);
            all.setAll(fields);
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of text and numbers always has a JSON form", e);
        }
    }

    private byte[] bytes(Path file) {
        if (!Files.exists(file)) throw usage("There is no file " + file + "; name one that is there.");
        if (!Files.isRegularFile(file)) throw usage(file + " is no file; name a file, not a folder.");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw usage(file + " cannot be read; look at its permissions.");
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
