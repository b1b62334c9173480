package dev.followthrough.workflows.cadence;

import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The sweep's work on deals that are mere numbers: each page takes the next ones, and every second deal
/// qualifies.
final class SweptDeals implements SweepActivities {
    private final int deals;
    private final Set<Integer> failsOnceAt;
    final List<String> begun = new ArrayList<>();
    final List<String> finished = new ArrayList<>();
    final List<String> pages = new ArrayList<>();
    final AtomicInteger tries = new AtomicInteger();

    SweptDeals(int deals, Integer... failsOnceAt) {
        this.deals = deals;
        this.failsOnceAt = new HashSet<>(List.of(failsOnceAt));
    }

    @Override
    public synchronized String beginSweep(SweepBeginning beginning) {
        begun.add(beginning.key());
        return "w-1";
    }

    @Override
    public synchronized SweepPage.Done sweepPage(SweepPage page) {
        tries.incrementAndGet();
        Activity.getExecutionContext().heartbeat(page.after());
        int from = page.after().isEmpty() ? 0 : Integer.parseInt(page.after());
        if (failsOnceAt.remove(from)) throw ApplicationFailure.newFailure("the database is away", "outage");
        pages.add(page.sweep() + " after " + page.after());
        int last = Math.min(deals, from + page.most());
        return new SweepPage.Done(last == deals ? "" : String.valueOf(last), last - from, (last - from) / 2);
    }

    @Override
    public synchronized void finishSweep(String sweep) {
        finished.add(sweep);
    }
}
