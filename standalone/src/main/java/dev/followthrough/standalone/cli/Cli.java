package dev.followthrough.standalone.cli;

import dev.followthrough.standalone.cli.cadence.CadenceCommand;
import dev.followthrough.standalone.cli.cadence.EnrollCommand;
import dev.followthrough.standalone.cli.deal.DealCommand;
import dev.followthrough.standalone.cli.delivery.GateCommand;
import dev.followthrough.standalone.cli.delivery.MailboxCommand;
import dev.followthrough.standalone.cli.delivery.PausesCommand;
import dev.followthrough.standalone.cli.delivery.SuppressCommand;
import dev.followthrough.standalone.cli.draft.DraftCommand;
import dev.followthrough.standalone.cli.engagement.EventCommand;
import dev.followthrough.standalone.cli.engagement.MailCommand;
import dev.followthrough.standalone.cli.insight.ExperimentsCommand;
import dev.followthrough.standalone.cli.insight.MixCommand;
import dev.followthrough.standalone.cli.meeting.MeetingCommand;
import dev.followthrough.standalone.cli.ops.AuditCommand;
import dev.followthrough.standalone.cli.ops.DoctorCommand;
import dev.followthrough.standalone.cli.ops.SampleCommand;
import dev.followthrough.standalone.cli.people.ContactCommand;
import dev.followthrough.standalone.cli.people.KeyCommand;
import dev.followthrough.standalone.cli.people.PeopleCommand;
import dev.followthrough.standalone.cli.task.TaskCommand;
import dev.followthrough.standalone.cli.timing.FreeTimesCommand;
import dev.followthrough.standalone.cli.timing.SlotCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The root of the command line. Exit codes: 0 done, 1 refused or found wanting, 2 wrong usage.
@Command(
        name = "followthrough",
        mixinStandardHelpOptions = true,
        version = "followthrough 0.1.0",
        description = "Follows up sales deals, and sends nothing sensitive that its owner has not read.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AuditCommand.class,
            DealCommand.class,
            DoctorCommand.class,
            SampleCommand.class,
            DraftCommand.class,
            GateCommand.class,
            CadenceCommand.class,
            EnrollCommand.class,
            EventCommand.class,
            ExperimentsCommand.class,
            FreeTimesCommand.class,
            MailCommand.class,
            MailboxCommand.class,
            PausesCommand.class,
            MeetingCommand.class,
            MixCommand.class,
            TaskCommand.class,
            SlotCommand.class,
            SuppressCommand.class,
            ContactCommand.class,
            PeopleCommand.class,
            KeyCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Cli implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        Group.usage(spec);
    }
}
