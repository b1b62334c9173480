package dev.followthrough.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// What a command does that only holds others: it says which, as a mistake of usage.
public final class Group {
    private Group() {}

    public static void usage(CommandSpec spec) {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which of these?");
    }
}
