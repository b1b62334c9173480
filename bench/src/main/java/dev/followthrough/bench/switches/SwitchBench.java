package dev.followthrough.bench.switches;

import dev.followthrough.bench.Report;
import dev.followthrough.bench.load.HouseOrder;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.bench.stack.Asked;
import dev.followthrough.bench.stack.PrivateStack;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Touches flow; a switch is turned off in the midst of them. The clock starts when the switch has answered and stops
/// at the last mail that the mail server gets of what it stops.
@Command(
        name = "switch",
        mixinStandardHelpOptions = true,
        description = "How soon after the answer of a switch (mailbox, cadence, house) the last mail arrives.")
public final class SwitchBench implements Callable<Integer> {
    private static final Duration TO_COME_TO_THE_GATE = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private final Asked asked = new Asked();

    @Option(names = "--rounds", defaultValue = "5", description = "of each switch (${DEFAULT-VALUE})")
    int rounds;

    @Option(names = "--deals", defaultValue = "60", description = "whose touches flow in a round (${DEFAULT-VALUE})")
    int deals;

    /// @param later    milliseconds from the answer to each mail that came after it
    /// @param said     deals that the product says it held back
    /// @param unsent   deals that the mail server misses a mail of
    /// @param answered how long the switch took to answer, in milliseconds
    private record Round(List<Double> later, int said, int unsent, double answered) {}

    @Override
    public Integer call() {
        var report = new Report("switch");
        boolean right = true;
        try (var stack = new PrivateStack(asked.releases)) {
            SinkSmtp sink = stack.put(new SinkSmtp(stack.ports().smtp()));
            WorkingHouse house = WorkingHouse.open(
                    stack, HouseOrder.unbounded(Duration.ofMillis(500)).with(rounds));
            List<Flow> flows = new ArrayList<>();
            for (Switch one : Switch.values()) {
                // What the house held back comes again after a quarter of an hour, so nobody waits for it here.
                if (one == Switch.HOUSE) stack.steps().step("what was held back leaves", () -> all(flows));
                List<Round> all = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    String name = one.name().toLowerCase(Locale.ROOT) + "-" + (round + 1);
                    Flow flow = Flow.of(house, sink, "switch-" + name, round, deals);
                    flows.add(flow);
                    all.add(stack.steps().step("switch off " + name, () -> play(house, flow, one)));
                }
                right &= report(report, one, all);
            }
        }
        report.print(spec.commandLine().getOut(), asked.json);
        return right ? 0 : 1;
    }

    private Round play(WorkingHouse house, Flow flow, Switch one) {
        flow.start();
        await("a third of the mails come", () -> flow.mails().size() >= deals);
        long asked = System.nanoTime();
        one.off(house, flow);
        Instant answered = Instant.now();
        double took = (System.nanoTime() - asked) / 1e6;
        Waiting.until(() -> one.heldBack(house, flow) == flow.unfinished(), TO_COME_TO_THE_GATE);
        List<Double> later = flow.mails().stream()
                .filter(dot -> dot.isAfter(answered))
                .map(dot -> Duration.between(answered, dot).toNanos() / 1e6)
                .toList();
        var round = new Round(later, one.heldBack(house, flow), flow.unfinished(), took);
        one.on(house, flow);
        return round;
    }

    private static boolean all(List<Flow> flows) {
        await("what was held back leaves", () -> flows.stream().allMatch(flow -> flow.unfinished() == 0));
        return true;
    }

    private boolean report(Report report, Switch one, List<Round> all) {
        String of = one.name().toLowerCase(Locale.ROOT);
        List<Double> last = all.stream()
                .map(round -> round.later().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0))
                .sorted()
                .toList();
        report.add(of, "rounds", all.size(), "rounds");
        report.add(
                of,
                "answered after, maximum",
                all.stream().mapToDouble(Round::answered).max().orElse(0),
                "ms");
        report.add(
                of,
                "mails after its answer",
                all.stream().mapToInt(round -> round.later().size()).sum(),
                "mails");
        report.atMost(1000, of, "last mail after its answer, p99", last.get((last.size() - 1) * 99 / 100), "ms");
        report.atMost(1000, of, "last mail after its answer, maximum", last.getLast(), "ms");
        int said = all.stream().mapToInt(Round::said).sum();
        int unsent = all.stream().mapToInt(Round::unsent).sum();
        report.add(of, "deals that miss a mail meanwhile", unsent, "deals");
        report.add(of, "deals held back, as the product counts", said, "deals");
        return last.getLast() < 1000 && said == unsent;
    }

    private static void await(String what, BooleanSupplier condition) {
        if (!Waiting.until(condition, PATIENCE)) {
            throw new Trouble("It does not happen that " + what + ".", "The worker's log tells why.");
        }
    }
}
