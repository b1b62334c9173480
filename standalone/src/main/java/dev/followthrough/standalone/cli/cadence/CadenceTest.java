package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.cadence.trial.Trial;
import dev.followthrough.domain.cadence.trial.script.PlayedEnd;
import dev.followthrough.domain.cadence.trial.script.Script;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `followthrough cadence test FILE…`: plays every script that stands beside each cadence, in a folder of its
/// name. Needs no server, fit for any CI.
@Command(
        name = "test",
        description = "Play the scripts beside each cadence and hold them against what they expect.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every script went as expected",
            "1:one did not, says nothing that it expects, or a cadence has none",
            "2:usage, such as a file that is not there"
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class CadenceTest implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "cadence files (YAML)")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "one JSON document a line, one for each script")
    private boolean json;

    /// @param end  how it ended; null: it could not be played
    /// @param said what is wrong, a line each; none: nothing
    private record Outcome(@Nullable String end, List<String> said) {}

    @Override
    public Integer call() {
        for (Path file : files)
            if (!Files.isRegularFile(file))
                throw new CommandLine.ParameterException(spec.commandLine(), "There is no file " + file);
        boolean ok = true;
        for (Path file : files) ok &= test(file);
        spec.commandLine().getOut().flush();
        return ok ? 0 : 1;
    }

    private boolean test(Path file) {
        var folder = new CadenceFolder(file);
        List<Path> scripts = folder.scripts();
        if (scripts.isEmpty()) return tell(file, null, new Outcome(null, List.of("no script stands beside it")));
        boolean ok = true;
        for (Path script : scripts) ok &= tell(file, script, play(folder, script));
        return ok;
    }

    private static Outcome play(CadenceFolder folder, Path file) {
        try {
            CadencePlan plan = folder.plan();
            Script script = CadenceFolder.script(CadenceFolder.text(file));
            Trial trial = script.play(plan, folder::named);
            List<String> said = new ArrayList<>(script.warnings());
            if (script.expected() == null) said.add("it expects nothing; add `expect:`");
            else said.addAll(script.expected().differences(trial, script.contactZone(), plan.name()));
            return new Outcome(PlayedEnd.of(trial, plan.name()), said);
        } catch (Refused refused) {
            return new Outcome(
                    null, String.valueOf(refused.getMessage()).lines().toList());
        }
    }

    private boolean tell(Path cadence, @Nullable Path script, Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        boolean ok = outcome.said().isEmpty();
        if (json) {
            var line = LocalFiles.JSON
                    .createObjectNode()
                    .put("file", cadence.toString())
                    .put("script", script == null ? null : script.toString())
                    .put("ok", ok)
                    .put("ends", outcome.end());
            outcome.said().forEach(line.putArray("differences")::add);
            out.println(line);
        } else {
            out.println((script == null ? cadence : script) + ": " + (ok ? "ok, ends " + outcome.end() : "differs"));
            outcome.said().forEach(said -> out.println("  " + said));
        }
        return ok;
    }
}
