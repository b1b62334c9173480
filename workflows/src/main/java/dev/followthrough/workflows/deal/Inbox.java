package dev.followthrough.workflows.deal;

import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.slf4j.Logger;

/// Signals in the order of their numbers, each once. What is missing is read from the log, page by page; a signal
/// whose number the log does not know is no happening.
final class Inbox {
    private static final Logger LOG = Workflow.getLogger(Inbox.class);

    /// The deal's log in PostgreSQL: rows after a number, in order, or none.
    @FunctionalInterface
    interface Log {
        List<Happening> since(long seq);
    }

    private final Queue<Happening> arrived = new PriorityQueue<>(Comparator.comparingLong(Happening::seq));
    private final Log log;
    private long seen;

    Inbox(long seen, Log log) {
        this.seen = seen;
        this.log = log;
    }

    void arrived(Happening happening) {
        if (happening.seq() > seen) arrived.add(happening);
    }

    boolean hasNews() {
        return !arrived.isEmpty();
    }

    long seen() {
        return seen;
    }

    /// What is new, in order and without gaps.
    List<Happening> take() {
        List<Happening> news = new ArrayList<>();
        while (!arrived.isEmpty()) {
            Happening next = arrived.poll();
            if (next.seq() > seen + 1) readUpTo(next.seq(), news);
            if (next.seq() > seen + 1) {
                LOG.warn("Passing over signal {}: the log ends at {}", next.seq(), seen);
            } else {
                accept(next, news);
            }
        }
        return news;
    }

    /// Everything that the log has, when something may have happened that no signal has told.
    List<Happening> catchUp() {
        List<Happening> news = new ArrayList<>();
        readUpTo(Long.MAX_VALUE, news);
        return news;
    }

    private void readUpTo(long seq, List<Happening> news) {
        List<Happening> page;
        do {
            page = log.since(seen);
            page.forEach(row -> accept(row, news));
        } while (seen < seq && !page.isEmpty());
    }

    private void accept(Happening happening, List<Happening> news) {
        if (happening.seq() <= seen) return;
        seen = happening.seq();
        news.add(happening);
    }
}
