package dev.followthrough.standalone.cli.engagement;

import dev.followthrough.standalone.cli.Group;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "mail",
        description = "Incoming mail as files: what it is.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = MailRead.class)
@SuppressWarnings("NullAway.Init")
public final class MailCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }
}
