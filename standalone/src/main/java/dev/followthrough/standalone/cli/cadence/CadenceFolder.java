package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.cadence.Problem;
import dev.followthrough.domain.cadence.trial.script.Script;
import dev.followthrough.domain.cadence.trial.script.ScriptFile;
import dev.followthrough.domain.cadence.trial.script.ScriptProblem;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.standalone.cli.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A cadence file, and what stands beside it: the cadences of its folder, which can take over, and its
/// scripts in a folder of its name.
final class CadenceFolder {
    private final Path file;
    private final Map<String, @Nullable CadencePlan> others = new HashMap<>();

    CadenceFolder(Path file) {
        this.file = file;
    }

    /// @throws Refused with every problem, a line each
    CadencePlan plan() {
        return switch (CadenceFile.read(text(file), file.toString())) {
            case CadenceFile.Refused refused ->
                throw new Refused(
                        refused.problems().stream().map(Problem::asLine).collect(Collectors.joining("\n")));
            case CadenceFile.Compiled compiled -> compiled.plan();
        };
    }

    /// The cadence of this name in the same folder; null: there is none that compiles.
    @Nullable
    CadencePlan named(String name) {
        if (!others.containsKey(name)) {
            Path other = file.resolveSibling(name + ".yaml");
            CadenceFile.Result result =
                    Files.isRegularFile(other) ? CadenceFile.read(text(other), other.toString()) : null;
            others.put(name, result instanceof CadenceFile.Compiled compiled ? compiled.plan() : null);
        }
        return others.get(name);
    }

    /// In the order of their names; none if the folder is not there.
    List<Path> scripts() {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        Path folder = file.resolveSibling(name);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(script -> script.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Refused with line, column and cure
    static Script script(String text) {
        try {
            return ScriptFile.read(text);
        } catch (ScriptProblem wrong) {
            throw new Refused(wrong.words());
        }
    }

    /// @throws Refused when it is not text
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused(file + " cannot be read; save it as UTF-8, and look at its permissions");
        }
    }
}
