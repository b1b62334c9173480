package dev.followthrough.bench.mail;

import dev.followthrough.bench.Report;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Reads both sets and prints what was meant against what was read, and the totals: of mails that the rules never
/// saw, and of those that they were held against. It names no single mail: who would learn from those would tune
/// on what measures.
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        description = "How well incoming mails are understood, on a set of mails in nine languages; no server needed.")
public final class MailBench implements Callable<Integer> {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--json", description = "one JSON document a line instead of a table")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        print(out, "held", MailSet.held());
        print(out, "known", MailSet.known());
        return 0;
    }

    private void print(PrintWriter out, String name, List<LabelledMail> mails) {
        Measured measured = Measured.of(mails);
        if (!json) {
            measured.kinds.print("KIND (" + name + "), read as", out);
            measured.intents.print("INTENT (" + name + "), read as", out);
        }
        var report = new Report("mail-" + name);
        measured.report(report);
        report.print(out, json);
        if (!json) out.println();
    }
}
