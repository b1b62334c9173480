package dev.followthrough.standalone.cli.engagement;

import dev.followthrough.standalone.cli.Group;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "event",
        description = "Events from outside: what prospects did, and what changed about a deal.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EventCheck.class, EventSend.class, EventList.class})
@SuppressWarnings("NullAway.Init")
public final class EventCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }
}
