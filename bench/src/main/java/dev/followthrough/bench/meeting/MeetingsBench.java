package dev.followthrough.bench.meeting;

import dev.followthrough.bench.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "meetings",
        mixinStandardHelpOptions = true,
        description = "How well the built-in reader understands meetings, on annotated ones kept apart for measuring.")
public final class MeetingsBench implements Callable<Integer> {
    static final double ITEMS = 0.75;
    static final double DATES = 0.85;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--json", description = "one JSON document a line")
    boolean json;

    @Option(names = "--folder", paramLabel = "DIR", description = "meetings of your own, annotated in the same way")
    @Nullable
    Path folder;

    @Override
    public Integer call() {
        List<AnnotatedMeeting> meetings = folder == null ? HeldMeetings.all() : AnnotatedMeeting.in(folder);
        var report = new Report("meetings");
        for (String language : List.of("en", "zh"))
            add(
                    report,
                    language,
                    meetings.stream()
                            .filter(meeting -> meeting.expected().language().equals(language))
                            .toList());
        add(report, "all", meetings);
        report.print(spec.commandLine().getOut(), json);
        return 0;
    }

    private static void add(Report report, String of, List<AnnotatedMeeting> meetings) {
        if (meetings.isEmpty()) return;
        Score score = Score.of(meetings);
        report.add(of, "meetings", meetings.size(), "");
        report.add(of, "action items annotated", (double) score.matched() + score.missed(), "");
        report.add(of, "action items, precision", score.precision(), "");
        report.add(of, "action items, recall", score.recall(), "");
        report.atLeast(ITEMS, of, "action items, F1", score.f1(), "");
        report.atLeast(DATES, of, "due dates right, of matched items", score.dueAccuracy(), "");
        report.add(of, "due dates right, of those that have one", score.dueWhereAsked(), "");
        report.add(of, "open questions, precision", score.questionPrecision(), "");
        report.add(of, "open questions, recall", score.questionRecall(), "");
        report.add(of, "open questions, F1", score.questionF1(), "");
        report.add(of, "traps", score.traps(), "");
        report.add(of, "traps taken for commitments", score.trapped(), "");
    }
}
