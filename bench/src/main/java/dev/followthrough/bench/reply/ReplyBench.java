package dev.followthrough.bench.reply;

import dev.followthrough.bench.Report;
import dev.followthrough.bench.load.Plans;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.bench.stack.Asked;
import dev.followthrough.bench.stack.PrivateStack;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reply",
        mixinStandardHelpOptions = true,
        description = "How soon a deal is held after the commit of a reply, against a bare signal.")
public final class ReplyBench implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private final Asked asked = new Asked();

    @Option(
            names = "--replies",
            defaultValue = "700",
            description = "as many bare signals are sent between them; a fifth of them warms up")
    int replies;

    @Option(names = "--every", defaultValue = "60", description = "milliseconds from one to the next")
    int every;

    @Override
    public Integer call() {
        var report = new Report("reply");
        try (var stack = new PrivateStack(asked.releases)) {
            stack.put(new SinkSmtp(stack.ports().smtp()));
            // Their first touch lies a day ahead: the deals wait, as nearly all deals do nearly always.
            WorkingHouse house = WorkingHouse.open(stack, Duration.ofDays(1));
            BareSignals bare = stack.put(new BareSignals(house.client()));
            List<String> deals = house.enroll(house.publish(Plans.of(ReviewPolicy.BY_RISK, 3)), replies);
            stack.steps().step(replies + " deals and as many bare workflows wait", () -> {
                deals.forEach(house.relay()::start);
                for (int i = 0; i < replies; i++) bare.start(i);
                awaitPlanned(house);
                return 0;
            });
            var answers = new Answers(house, bare);
            stack.steps().step("warming up with a fifth of them", () -> {
                answers.alternately(deals.subList(0, replies / 5), 0, every);
                return 0;
            });
            stack.steps().step("replies and bare signals in turn", () -> {
                answers.alternately(deals.subList(replies / 5, replies), replies / 5, every);
                return 0;
            });
            answers.report(report, replies / 5);
        }
        report.print(spec.commandLine().getOut(), asked.json);
        return 0;
    }

    private void awaitPlanned(WorkingHouse house) {
        boolean all = Waiting.until(
                () -> house.role()
                                .house()
                                .sql("select count(*) from touch")
                                .query(Integer.class)
                                .single()
                        >= replies,
                Duration.ofMinutes(5));
        if (!all) throw new Trouble("Not all deals plan their first touch.", "The worker's log tells why.");
    }
}
