package dev.followthrough.bench.race;

import dev.followthrough.activities.delivery.SendWatch;
import dev.followthrough.bench.stack.Asked;
import dev.followthrough.bench.stack.PrivateStack;
import dev.followthrough.standalone.process.Steps;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "race",
        mixinStandardHelpOptions = true,
        description =
                "Answers and opt-outs against the final dot, with a part of the stack killed at each point of the send.")
public final class RaceBench implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private final Asked asked = new Asked();

    @Option(names = "--rounds", defaultValue = "1", description = "of all points and blows: 90 touches each")
    int rounds;

    @Option(names = "--points", split = ",", description = "${COMPLETION-CANDIDATES}; all if not given")
    List<SendWatch.Point> points = List.of(SendWatch.Point.values());

    @Option(names = "--blows", split = ",", description = "${COMPLETION-CANDIDATES}; all if not given")
    List<Blow> blows = List.of(Blow.values());

    @Override
    public Integer call() {
        var tally = new Tally();
        try (var stack = new PrivateStack(asked.releases)) {
            Arena arena = Arena.open(stack);
            for (int round = 1; round <= rounds; round++) {
                for (SendWatch.Point point : points) {
                    for (Blow blow : blows) play(arena, stack.steps(), tally, point, blow, round);
                }
            }
        } finally {
            tally.print(spec.commandLine().getOut(), asked.json);
        }
        return tally.isClean() ? 0 : 1;
    }

    private static void play(Arena arena, Steps steps, Tally tally, SendWatch.Point point, Blow blow, int round) {
        String what = String.format(Locale.ROOT, "round %d, %s at %s", round, blow.words, point);
        List<Touch.Fate> fates = steps.step(what, () -> arena.play(point, blow));
        tally.add(point, blow, fates);
        steps.say("    " + Tally.inWords(fates));
    }
}
