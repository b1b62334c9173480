package dev.followthrough.bench.adversary;

import dev.followthrough.bench.Report;
import dev.followthrough.standalone.process.Trouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "adversary",
        mixinStandardHelpOptions = true,
        description =
                "What a small model that writes badly gets past the checks; no server needed, 98 MB fetched once.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing untrue or banned would reach a customer", "1:something would"})
public final class AdversaryBench implements Callable<Integer> {
    private static final int PROGRESS = 5;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--json", description = "one JSON document a line instead of a table")
    boolean json;

    @Option(names = "--drafts", defaultValue = "200", description = "how many drafts are asked for")
    int drafts;

    @Option(
            names = "--first",
            defaultValue = "0",
            description = "the number of the first brief; other briefs, other seeds")
    int first;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "of the model; one where other work goes on beside it")
    int threads;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "keeps what the model answered, as JSON lines, compressed")
    @Nullable
    Path record;

    @Override
    public Integer call() throws IOException {
        ModelFile file = ModelFile.inTheCache();
        if (file.path() == null) throw new Trouble("There is no model.", file.why());
        List<Recording.Line> answers = Collections.synchronizedList(new ArrayList<>());
        var brief = new AtomicInteger();
        PrintWriter err = spec.commandLine().getErr();
        Trial trial;
        try (var model = new LocalModel(file.path(), 10 * first + 1, threads);
                var endpoint = new ModelEndpoint((chat, schema) -> {
                    Answering.Answer answer = model.answer(chat, schema);
                    answers.add(new Recording.Line(brief.get(), answer.text(), answer.isWhole()));
                    return answer;
                })) {
            trial = new Trial(endpoint);
            for (int number = first; number < first + drafts; number++) {
                brief.set(number);
                trial.write(number);
                if (trial.drafts % PROGRESS == 0) {
                    err.println(trial.drafts + " drafts, " + answers.size() + " answers of the model");
                    err.flush();
                    if (record != null) Recording.write(record, List.copyOf(answers));
                }
            }
        }
        if (record != null) Recording.write(record, List.copyOf(answers));
        var report = new Report("adversary");
        trial.report(report);
        report.add("the model", "answered", answers.size(), "times");
        report.print(spec.commandLine().getOut(), json);
        trial.untrue.forEach(err::println);
        err.flush();
        return trial.untrue.isEmpty() ? 0 : 1;
    }
}
