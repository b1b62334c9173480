package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.cadence.trial.Crowd;
import dev.followthrough.domain.cadence.trial.Paths;
import dev.followthrough.domain.cadence.trial.Picture;
import dev.followthrough.domain.cadence.trial.Trial;
import dev.followthrough.domain.cadence.trial.script.Expectation;
import dev.followthrough.domain.cadence.trial.script.Script;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.simulation.PlayedLine;
import dev.followthrough.standalone.cli.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `followthrough cadence simulate CADENCE --script SCRIPT`, or `--random COUNT`: what would happen? Needs
/// no server.
@Command(
        name = "simulate",
        description = "Play a script, or many random prospects, against a cadence.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:played, as expected",
            "1:it differs from what the script expects, a promise was broken, or cadence or script is wrong",
            "2:usage, such as a file that is not there"
        })
@SuppressWarnings("NullAway.Init") // picocli sets them
final class CadenceSimulate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CADENCE", description = "a cadence file (YAML)")
    private Path cadence;

    @ArgGroup(multiplicity = "1")
    private Players players;

    static final class Players {
        @Option(names = "--script", paramLabel = "SCRIPT", description = "what happens, and when (YAML)")
        private @Nullable Path script;

        @Option(names = "--random", paramLabel = "COUNT", description = "so many random prospects; where they end")
        private int random;
    }

    @Option(names = "--seed", description = "draws the same prospects again (${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description = "with --random: draw their paths into this SVG file")
    private @Nullable Path picture;

    @Option(names = "--json", description = "one JSON document a line, one for each step of the timeline")
    private boolean json;

    @Override
    public Integer call() {
        Path script = players.script;
        if (script == null && players.random < 1) throw usage("--random takes a number from 1");
        if (picture != null && script != null) throw usage("--picture goes with --random");
        String scriptText = script == null ? "" : text(script);
        text(cadence);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            return script == null ? crowd(out) : play(script, scriptText, out, err);
        } catch (Refused refused) {
            String message = String.valueOf(refused.getMessage());
            err.println(message.startsWith(cadence + ":") || script == null ? message : script + ":" + message);
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int crowd(PrintWriter out) {
        Paths paths = Crowd.through(new CadenceFolder(cadence).plan(), players.random, seed);
        if (json) out.println(CrowdReport.json(paths));
        else CrowdReport.print(paths, out);
        if (picture != null) draw(picture, paths);
        return paths.broken().isEmpty() ? 0 : 1;
    }

    private static void draw(Path file, Paths paths) {
        try {
            Files.writeString(file, Picture.of(paths));
        } catch (IOException e) {
            throw new Refused(file + " cannot be written; name a file in a folder that is there");
        }
    }

    private int play(Path file, String text, PrintWriter out, PrintWriter err) {
        Script script = CadenceFolder.script(text);
        for (String warning : script.warnings()) err.println(file + ":" + warning);
        return play(script, out, err);
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
        if (!Files.isRegularFile(file)) throw usage("There is no file " + file);
        try {
            return CadenceFolder.text(file);
        } catch (Refused refused) {
            throw usage(String.valueOf(refused.getMessage()));
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
