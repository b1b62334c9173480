package dev.followthrough.bench.checks;

import dev.followthrough.bench.Report;
import dev.followthrough.bench.checks.harmless.Harmless;
import dev.followthrough.bench.checks.wrong.Wrongs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "checks",
        mixinStandardHelpOptions = true,
        description = "What the draft check catches of drafts made wrong, and keeps of harmless rewordings. No server.")
public final class ChecksBench implements Callable<Integer> {
    private static final double ALL = 1.0;
    private static final double NEARLY_ALL = 0.99;
    private static final double MOST_MILLIS = 20;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--wrong", defaultValue = "60", description = "wrong drafts of each class and part; 60")
    int wrong;

    @Option(names = "--harmless", defaultValue = "40", description = "rewordings of each class and part; 40")
    int harmless;

    @Option(names = "--seed", defaultValue = "1", description = "another seed makes other drafts; 1")
    long seed;

    @Option(names = "--part", description = "`develop` or `held` alone, for whoever tunes; both", arity = "1")
    List<Part> parts = List.of(Part.values());

    @Option(names = "--show", description = "print each draft that was judged wrongly; `held` ones only if you must")
    List<Part> show = new ArrayList<>();

    @Option(names = "--json", description = "one JSON document a line")
    boolean json;

    @Override
    public Integer call() {
        var report = new Report("checks");
        for (Part part : parts) measure(report, part);
        CheckTimes times = CheckTimes.of(
                Shipped.drafts(parts.getLast()).stream().map(GoodDraft::request).toList());
        report.atMost(MOST_MILLIS, "one check", "p50", times.quantile(0.5), "ms");
        report.atMost(MOST_MILLIS, "one check", "p99", times.quantile(0.99), "ms");
        report.print(spec.commandLine().getOut(), json);
        return 0;
    }

    private void measure(Report report, Part part) {
        List<GoodDraft> drafts = Shipped.drafts(part);
        Measured written = Measured.asWritten(drafts);
        add(report, part, "good drafts", List.of(written), false, ALL);
        tell(part, written.stopped());
        List<Measured> wrongs = Wrongs.ALL.stream()
                .map(maker -> Measured.of(maker, drafts, part, true, wrong, seed))
                .toList();
        for (Measured one : wrongs) {
            add(report, part, one.name(), List.of(one), true, ALL);
            tell(part, one.passed());
        }
        add(report, part, "all that is wrong", wrongs, true, ALL);
        List<Measured> rewordings = Harmless.ALL.stream()
                .map(maker -> Measured.of(maker, drafts, part, false, harmless, seed))
                .toList();
        for (Measured one : rewordings) {
            add(report, part, one.name(), List.of(one), false, NEARLY_ALL);
            tell(part, one.stopped());
        }
        add(report, part, "all that is harmless", rewordings, false, NEARLY_ALL);
    }

    private static void add(Report report, Part part, String of, List<Measured> classes, boolean isWrong, double aim) {
        int made = classes.stream().mapToInt(Measured::made).sum();
        int right = classes.stream()
                .mapToInt(one -> (isWrong ? one.stopped() : one.passed()).size())
                .sum();
        String what = part.word() + ": " + (isWrong ? "caught" : "kept") + " of " + made;
        report.atLeast(aim, of, what, made == 0 ? 0 : (double) right / made, "share");
    }

    private void tell(Part part, List<Measured.Judged> misjudged) {
        if (!show.contains(part)) return;
        for (Measured.Judged one : misjudged)
            spec.commandLine()
                    .getErr()
                    .println(String.format(
                            Locale.ROOT,
                            "%s: %s %s",
                            one.variant().of(),
                            one.variant().what(),
                            one.said()));
    }
}
