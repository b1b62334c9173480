package dev.followthrough.standins.slack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Slack takes about one message a second and channel (its rate limits for `chat.postMessage`), and refuses
/// what is more.
final class PostRate {
    /// A little less than a second: the way here is not always equally long.
    private static final long SECOND = 900_000_000;

    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean kept;

    void keep(boolean keep) {
        kept = keep;
    }

    int refused() {
        return refused.get();
    }

    /// @return false: it comes too soon after the one before
    boolean allows(String channel) {
        if (!kept) return true;
        long now = System.nanoTime();
        Long before = last.get(channel);
        if (before != null && now - before < SECOND) {
            refused.incrementAndGet();
            return false;
        }
        last.put(channel, now);
        return true;
    }
}
