package dev.followthrough.api.engagement;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.domain.engagement.TrafficJudge;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.TouchEngagement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Judges a request for a link or a pixel and writes it down: the raw event without a whole IP address, the
/// verdict, the reason.
@Component
class Visits {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    private final TrafficJudge judge;
    private final TouchEngagement engagement;
    private final Nudges nudges;
    private final ObjectMapper json;

    Visits(TrafficJudge judge, TouchEngagement engagement, Nudges nudges, ObjectMapper json) {
        this.judge = judge;
        this.engagement = engagement;
        this.nudges = nudges;
        this.json = json;
    }

    /// Whoever follows a link gets where it leads, even when it could not be written down.
    void record(TouchKey key, Happened what, int n, Deliveries.Delivered mail, HttpServletRequest request) {
        Duration since = mail.dotAt() == null ? null : Duration.between(mail.dotAt(), Instant.now());
        String agent = request.getHeader("User-Agent");
        String net = Network.of(request.getRemoteAddr());
        var verdict = judge.judge(
                new TrafficJudge.Visit(what == Happened.OPENED, request.getMethod(), agent, prefetch(request), since));
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        raw.put("method", request.getMethod());
        raw.put("userAgent", agent == null ? null : agent.substring(0, Math.min(agent.length(), 300)));
        raw.put("network", net);
        raw.put("link", n);
        raw.put("millisSinceSent", since == null ? null : since.toMillis());
        try {
            if (engagement.saw(
                    key,
                    what,
                    source(key, what, n, net, agent),
                    json.writeValueAsString(raw),
                    verdict.human(),
                    verdict.reason())) {
                nudges.afterCommit(key.dealId());
            }
        } catch (RuntimeException e) {
            LOG.warn("A visit could not be written down ({})", e.getClass().getSimpleName());
        }
    }

    /// The same visitor in the same minute is one visit.
    private static String source(TouchKey key, Happened what, int n, String net, @Nullable String agent) {
        int visitor = Objects.hash(net, agent);
        return what + ":" + key.text() + ":" + n + ":" + Integer.toHexString(visitor) + ":"
                + Instant.now().getEpochSecond() / 60;
    }

    private static @Nullable String prefetch(HttpServletRequest request) {
        for (String header : new String[] {"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"}) {
            String value = request.getHeader(header);
            if (value != null) return value;
        }
        return null;
    }
}
