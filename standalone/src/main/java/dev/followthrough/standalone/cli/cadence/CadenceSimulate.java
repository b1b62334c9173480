package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.cadence.trial.Trial;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.PlayedLine;
import dev.followthrough.standalone.cli.Refused;
import dev.followthrough.standalone.cli.cadence.script.Expectation;
import dev.followthrough.standalone.cli.cadence.script.Script;
import dev.followthrough.standalone.cli.cadence.script.ScriptFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `followthrough cadence simulate CADENCE --script SCRIPT`: what would happen? Needs no server.
@Command(
        name = "simulate",
        description = "Play a script against a cadence and print the timeline.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:played, as expected",
            "1:it differs from what the script expects, or cadence or script is wrong; each problem with its place",
            "2:usage, such as a file that is not there"
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class CadenceSimulate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CADENCE", description = "a cadence file (YAML)")
    private Path cadence;

    @Option(names = "--script", paramLabel = "SCRIPT", required = true, description = "what happens, and when (YAML)")
    private Path script;

    @Option(names = "--json", description = "one JSON document a line, one for each step of the timeline")
    private boolean json;

    @Override
    public Integer call() {
        String scriptText = text(script);
        text(cadence);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Script played = ScriptFile.read(scriptText);
            for (String warning : played.warnings()) err.println(script + ":" + warning);
            return play(played, out, err);
        } catch (Refused refused) {
            String message = String.valueOf(refused.getMessage());
            err.println(message.startsWith(cadence + ":") ? message : script + ":" + message);
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int play(Script script, PrintWriter out, PrintWriter err) {
        var folder = new CadenceFolder(cadence);
        CadencePlan plan = folder.plan();
        Trial trial = script.play(plan, folder::named);
        for (PlayedLine line : trial.lines())
            out.println(json ? Timeline.json(line, script.contactZone()) : Timeline.words(line, script.contactZone()));
        Expectation expected = script.expected();
        if (expected == null) return 0;
        List<String> differences = expected.differences(trial, script.contactZone(), plan.name());
        if (differences.isEmpty()) return 0;
        err.println("It differs from what the script expects (- expected, + happened):");
        differences.forEach(err::println);
        return 1;
    }

    private String text(Path file) {
        if (!Files.isRegularFile(file))
            throw new CommandLine.ParameterException(spec.commandLine(), "There is no file " + file);
        try {
            return CadenceFolder.text(file);
        } catch (Refused refused) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
    }
}
