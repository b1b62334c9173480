package dev.followthrough.standalone.cli.cadence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.cadence.Problem;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.standalone.cli.LocalFiles;
import dev.followthrough.standalone.cli.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            "0:played",
            "1:cadence or script is wrong; each problem with its place",
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
        String cadenceText = text(cadence);
        String scriptText = text(script);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Script played = ScriptFile.read(scriptText);
            for (String warning : played.warnings()) err.println(script + ":" + warning);
            switch (CadenceFile.read(cadenceText, cadence.toString())) {
                case CadenceFile.Refused refused -> {
                    throw new Refused(
                            refused.problems().stream().map(Problem::asLine).collect(Collectors.joining("\n")));
                }
                case CadenceFile.Compiled compiled -> {
                    for (Simulation.Line line : new Simulation(compiled.plan(), played).play())
                        out.println(told(line, played));
                }
            }
            return 0;
        } catch (Refused refused) {
            String message = String.valueOf(refused.getMessage());
            err.println(message.startsWith(cadence + ":") ? message : script + ":" + message);
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private String told(Simulation.Line line, Script script) {
        LocalDateTime local =
                LocalDateTime.ofInstant(line.story().at(), script.contactZone()).truncatedTo(ChronoUnit.MINUTES);
        Step step = line.step();
        String channel = step == null
                ? null
                : step.channel().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!json)
            return local.toString().replace('T', ' ') + "  " + line.story().what()
                    + (channel == null ? "" : " (" + channel + ")") + ": "
                    + line.story().why();
        ObjectNode fields = LocalFiles.JSON
                .createObjectNode()
                .put("at", line.story().at().toString())
                .put("what", line.story().what())
                .put("channel", channel)
                .put("angle", step == null ? null : step.angle())
                .put("why", line.story().why())
                .put("localTime", local.toString())
                .put("zone", script.contactZone().getId());
        return fields.toString();
    }

    private String text(Path file) {
        if (!Files.isRegularFile(file)) throw usage("There is no file " + file);
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw usage(file + " is not UTF-8; save it in that encoding");
        } catch (IOException e) {
            throw usage("Cannot read " + file);
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
