package dev.followthrough.standalone.cli.cadence;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.cadence.CheckReport;
import dev.followthrough.domain.cadence.House;
import dev.followthrough.domain.cadence.Opens;
import dev.followthrough.domain.cadence.Problem;
import dev.followthrough.domain.insight.ChannelMix;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `followthrough cadence check FILE…`: is each file a cadence that makes sense? Needs no server, fit for any CI.
@Command(
        name = "check",
        description = "Check cadence files: one line for each problem, with place and cure.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no errors (there may be warnings)",
            "1:errors; with --strict warnings too",
            "2:usage, such as a file that is not there"
        })
public final class CadenceCheck implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Cadence files (YAML).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "One JSON document for each file, one a line.")
    private boolean json;

    @Option(names = "--opens-on", description = "This house counts opens: do not warn about branches on `opened`.")
    private boolean opensOn;

    @Option(
            names = "--mix",
            paramLabel = "FILE",
            description = "How your house wants touches spread over channels (default: as it ships).")
    private String mix = "";

    @Option(names = "--strict", description = "Warnings count as errors do.")
    private boolean strict;

    /// Reads every file before it says anything, so that a wrong name leaves no half report.
    @Override
    public Integer call() {
        List<byte[]> sources = files.stream().map(this::bytesOf).toList();
        List<CheckReport> reports = check(sources, together(sources));
        PrintWriter out = spec.commandLine().getOut();
        for (CheckReport report : reports) {
            if (json) out.println(report.asJson());
            else tell(report, out);
        }
        out.flush();
        return reports.stream().allMatch(this::isFine) ? 0 : 1;
    }

    private boolean isFine(CheckReport report) {
        return report.ok() && (!strict || report.problems().stream().allMatch(Problem::isNote));
    }

    /// Files that are checked together can hand over to each other.
    private House together(List<byte[]> sources) {
        House house = House.of(opensOn ? Opens.ON : Opens.OFF).wanting(mix());
        return house.knowing(check(sources, house).stream()
                .map(CheckReport::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private List<CheckReport> check(List<byte[]> sources, House house) {
        return IntStream.range(0, sources.size())
                .mapToObj(i -> {
                    String file = files.get(i).toString();
                    return CheckReport.of(file, CadenceFile.read(sources.get(i), file, house));
                })
                .toList();
    }

    private ChannelMix mix() {
        try {
            return ChannelMix.named(mix);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private byte[] bytesOf(Path file) {
        if (!Files.isRegularFile(file)) throw usage("There is no file " + file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw usage("Cannot read " + file);
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private static void tell(CheckReport report, PrintWriter out) {
        report.problems().stream().map(Problem::asLine).forEach(out::println);
        if (report.ok()) out.printf("%s: ok, %s%n", report.file(), report.name());
    }
}
