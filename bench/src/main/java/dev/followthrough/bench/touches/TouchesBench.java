package dev.followthrough.bench.touches;

import dev.followthrough.bench.Report;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.bench.stack.Asked;
import dev.followthrough.bench.stack.PrivateStack;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "touches",
        mixinStandardHelpOptions = true,
        description = "What an automatic and a reviewed touch cost, and how many leave a second.")
public final class TouchesBench implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private final Asked asked = new Asked();

    @Option(names = "--touches", defaultValue = "400", description = "of each kind in each round")
    int touches;

    @Option(names = "--rounds", defaultValue = "3", description = "of all kinds in turn; 0: count, but do not time")
    int rounds;

    @Option(names = "--statements", description = "list the product's statements, with how often a touch runs each")
    boolean statements;

    @Override
    public Integer call() {
        var report = new Report("touches");
        try (var stack = new PrivateStack(asked.releases)) {
            var sink = stack.put(new SinkSmtp(stack.ports().smtp()));
            WorkingHouse house = WorkingHouse.open(stack, Duration.ofSeconds(1));
            EmptyWorkers empty = stack.put(new EmptyWorkers(house.client()));
            var runs = new Runs(house, empty, sink);
            new Counting(runs, stack.steps(), statements).report(report);
            if (rounds > 0) new Racing(runs, stack.steps()).report(report, touches, rounds);
        }
        report.print(spec.commandLine().getOut(), asked.json);
        return 0;
    }
}
