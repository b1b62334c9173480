package dev.followthrough.standalone.cli.meeting;

import dev.followthrough.standalone.cli.Group;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "meeting",
        description = "Transcripts and notes as files: what happened.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = MeetingRead.class)
@SuppressWarnings("NullAway.Init")
public final class MeetingCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }
}
