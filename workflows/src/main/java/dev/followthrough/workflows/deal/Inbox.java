package dev.followthrough.workflows.deal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.BiFunction;

/// Signals in the order of their numbers, each once. What is missing is read from the log.
final class Inbox {
    private final Queue<Happening> arrived = new PriorityQueue<>(Comparator.comparingLong(Happening::seq));
    private long seen;

    Inbox(long seen) {
        this.seen = seen;
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
    Deque<Happening> take(String dealId, BiFunction<String, Long, List<Happening>> log) {
        Deque<Happening> news = new ArrayDeque<>();
        while (!arrived.isEmpty()) {
            Happening next = arrived.poll();
            if (next.seq() > seen + 1) {
                log.apply(dealId, seen).forEach(missed -> accept(missed, news));
            }
            accept(next, news);
        }
        return news;
    }

    /// Everything that the log has, when the gate knows something that no signal has told.
    Deque<Happening> catchUp(String dealId, BiFunction<String, Long, List<Happening>> log) {
        Deque<Happening> news = new ArrayDeque<>();
        log.apply(dealId, seen).forEach(missed -> accept(missed, news));
        return news;
    }

    private void accept(Happening happening, Deque<Happening> news) {
        if (happening.seq() <= seen) return;
        seen = happening.seq();
        news.add(happening);
    }
}
