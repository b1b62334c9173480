package dev.followthrough.bench.touches;

import dev.followthrough.bench.Report;
import dev.followthrough.standalone.process.Steps;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.api.history.v1.HistoryEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// What a touch costs. Deals of one touch and deals of three are run, a few at a time: the difference is two
/// touches, without what a deal costs once.
record Counting(Runs runs, Steps steps, boolean listStatements) {
    private static final int DEALS = 20;
    private static final int MANY = 3;

    /// A measured run: what the product did in it.
    private record Cost(
            List<String> workflows, Map<String, Long> statements, long walBytes, double heartbeats, int touches) {
        long calls() {
            return statements.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    void report(Report report) {
        measure(Kind.AUTOMATIC, 2);
        report(report, Kind.AUTOMATIC, 20, Kind.EMPTY_AUTOMATIC);
        report(report, Kind.REVIEWED, 27, Kind.EMPTY_REVIEWED);
        Runs.Run floor = runs.run(runs.ready(Kind.FLOOR, 1, 3));
        report.add(
                Kind.FLOOR.words,
                "history events a touch",
                history(floor.workflows(), "send").events(),
                "events");
    }

    private void report(Report report, Kind kind, int mostEvents, Kind shape) {
        Cost one = measure(kind, 1);
        Cost many = measure(kind, MANY);
        double touches = many.touches() - one.touches();
        HistoryCost history = history(many.workflows(), "sendTouch");
        double statements = (many.calls() - one.calls()) / touches;
        double heartbeats = Math.max(0, many.heartbeats() - one.heartbeats()) / touches;
        report.atMost(mostEvents, kind.words, "history events a touch", history.events(), "events");
        report.add(kind.words, "Temporal actions a touch", history.actions() + heartbeats, "actions");
        report.add(kind.words, "  of which heartbeats", heartbeats, "actions");
        if (kind == Kind.AUTOMATIC) {
            report.atMost(8, kind.words, "SQL statements a touch", statements, "statements");
        } else {
            report.add(kind.words, "SQL statements a touch", statements, "statements");
        }
        report.add(kind.words, "SQL statements a deal beside", one.calls() / (double) DEALS - statements, "statements");
        report.add(kind.words, "WAL a touch", (many.walBytes() - one.walBytes()) / touches, "bytes");
        if (listStatements) listStatements(one, many, touches);
        Runs.Run empty = runs.run(runs.ready(shape, 1, 3));
        report.add(
                shape.words,
                "history events a touch",
                history(empty.workflows(), "send").events(),
                "events");
    }

    private Cost measure(Kind kind, int touches) {
        Runs.Ready ready = runs.ready(kind, DEALS, touches);
        return steps.step("counting " + DEALS * touches + " x " + kind.words, () -> {
            settle();
            runs.house().role().forgetStatements();
            long wal = runs.house().role().walBytes();
            double beats = heartbeats();
            Runs.Run run = runs.run(ready);
            settle();
            return new Cost(
                    run.workflows(),
                    runs.house().role().statements(),
                    runs.house().role().walBytes() - wal,
                    heartbeats() - beats,
                    run.touches());
        });
    }

    /// Sessions tell their WAL, and the SDK its requests, within ten seconds.
    private static void settle() {
        try {
            TimeUnit.SECONDS.sleep(12);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Heartbeats leave no event; the SDK counts what it asked of the server.
    private double heartbeats() {
        return runs
                .house()
                .bean(MeterRegistry.class)
                .find("temporal_request")
                .tag("operation", "RecordActivityTaskHeartbeat")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private HistoryCost history(List<String> workflows, String send) {
        double events = 0;
        double actions = 0;
        for (String workflow : workflows) {
            List<HistoryEvent> history = runs.history(workflow);
            HistoryCost cost = HistoryCost.of(history, send);
            events += cost.events();
            actions += cost.actions();
        }
        return new HistoryCost(workflows.size(), events / workflows.size(), actions / workflows.size());
    }

    private void listStatements(Cost one, Cost many, double touches) {
        var both = new TreeMap<>(many.statements());
        one.statements().forEach((query, calls) -> both.merge(query, -calls, Long::sum));
        both.forEach((query, calls) -> {
            String line = query;
            if (calls != 0)
                steps.say(String.format(
                        "    %5.2f  %s", calls / touches, line.substring(0, Math.min(100, line.length()))));
        });
    }
}
