package dev.followthrough.bench.reply;

import dev.followthrough.bench.Report;
import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import dev.followthrough.workflows.deal.DealFollowUpWorkflow;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Replies and bare signals in turn, and from the histories how long each took. The clock starts when the reply's
/// transaction has returned, or right before the signal's call. It stops at the server's own time of the workflow
/// task that took the news in: from then on the deal is held in Temporal's database.
final class Answers {
    private final WorkingHouse house;
    private final BareSignals bare;
    private final Map<String, Instant> replied = new LinkedHashMap<>();
    private final Map<String, Instant> signalled = new LinkedHashMap<>();

    Answers(WorkingHouse house, BareSignals bare) {
        this.house = house;
        this.bare = bare;
    }

    /// @param first number of the first bare workflow
    void alternately(List<String> deals, int first, int everyMillis) {
        long next = System.nanoTime();
        for (int i = 0; i < deals.size(); i++) {
            reply(deals.get(i), first + i);
            next = pause(next, everyMillis);
            signalled.put(BareSignals.id(first + i), Instant.now());
            bare.signal(first + i);
            next = pause(next, everyMillis);
        }
    }

    /// What the mailbox's reader does with a mail that it has understood.
    private void reply(String deal, int number) {
        house.bean(Inbound.class)
                .mail(new MailHappening.Mail(
                        "",
                        "reply-" + number + "@buys.example",
                        WorkingHouse.prospect(number),
                        List.of(),
                        null,
                        Instant.now(),
                        new MailHappening.Reply(Intent.QUESTION),
                        "a question",
                        "{}"));
        replied.put(DealFollowUpWorkflow.id(deal), Instant.now());
        house.relay().nudge(deal);
    }

    void report(Report report, int warmingUp) {
        List<Double> held = millis(replied, warmingUp);
        List<Double> heard = millis(signalled, warmingUp);
        report.add("reply", "measured", held.size(), "replies");
        for (int percent : List.of(50, 99)) {
            report.add("reply", "commit to deal held, p" + percent, percentile(held, percent), "ms");
            report.add("bare signal", "call to handler done, p" + percent, percentile(heard, percent), "ms");
        }
        report.add("reply", "p50 to the bare signal's", percentile(held, 50) / percentile(heard, 50), "ratio");
        report.atMost(1.5, "reply", "p99 to the bare signal's", percentile(held, 99) / percentile(heard, 99), "ratio");
    }

    private List<Double> millis(Map<String, Instant> from, int skipped) {
        List<Double> all = new ArrayList<>();
        from.entrySet().stream().skip(skipped).forEach(one -> {
            Duration took = Duration.between(one.getValue(), takenIn(one.getKey()));
            all.add(took.toNanos() / 1e6);
        });
        return all.stream().sorted().toList();
    }

    private Instant takenIn(String workflow) {
        List<HistoryEvent> history = house.client().fetchHistory(workflow).getEvents();
        int signal = 0;
        while (history.get(signal).getEventType() != EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED) signal++;
        return history.stream()
                .skip(signal)
                .filter(event -> event.getEventType() == EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
                .map(event -> Instant.ofEpochSecond(
                        event.getEventTime().getSeconds(), event.getEventTime().getNanos()))
                .findFirst()
                .orElseThrow();
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    private static long pause(long last, int millis) {
        long next = Math.max(last + millis * 1_000_000L, System.nanoTime());
        try {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return next;
    }
}
