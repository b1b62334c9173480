package dev.followthrough.standalone;

import dev.followthrough.standalone.cli.Cli;
import dev.followthrough.standalone.people.AdministratorCommand;
import dev.followthrough.standalone.up.DownCommand;
import dev.followthrough.standalone.up.UpCommand;
import picocli.CommandLine;

/// The command line: `up`, `down`, `administrator`, and everything that [Cli] offers.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Cli())
                .addSubcommand(new UpCommand())
                .addSubcommand(new DownCommand())
                .addSubcommand(new AdministratorCommand());
        System.exit(line.execute(arguments));
    }
}
