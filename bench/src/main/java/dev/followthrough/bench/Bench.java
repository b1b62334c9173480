package dev.followthrough.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.followthrough.bench.adversary.AdversaryBench;
import dev.followthrough.bench.checks.ChecksBench;
import dev.followthrough.bench.cliff.CliffBench;
import dev.followthrough.bench.mail.MailBench;
import dev.followthrough.bench.meeting.MeetingsBench;
import dev.followthrough.bench.pages.PagesBench;
import dev.followthrough.bench.race.RaceBench;
import dev.followthrough.bench.reply.ReplyBench;
import dev.followthrough.bench.switches.SwitchBench;
import dev.followthrough.bench.touches.TouchesBench;
import dev.followthrough.standalone.process.Trouble;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The benches. Exit codes: 0 done, 1 refused or a guarantee found broken, 2 wrong usage. A ratio that misses
/// its aim is a figure, no failure: it depends on what else the machine does.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures what touches cost and whether the guarantees hold, on a private stack of real servers;"
                + " how well meetings and mails are understood; and what gets past the checks of a draft.",
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            TouchesBench.class,
            ReplyBench.class,
            RaceBench.class,
            CliffBench.class,
            SwitchBench.class,
            PagesBench.class,
            MailBench.class,
            MeetingsBench.class,
            ChecksBench.class,
            AdversaryBench.class
        })
public final class Bench implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which bench?");
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var line = new CommandLine(new Bench());
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (!(problem instanceof Trouble)) throw problem;
            command.getErr().println(problem.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
