package dev.followthrough.api.engagement;

import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.engagement.traffic.Bursts;
import dev.followthrough.domain.engagement.traffic.TrafficJudge;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.TouchEngagement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Judges a request that one of our links brought and writes it down: the raw event without a whole IP address, the
/// verdict, the reason.
@Component
class Visits {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    private final TrafficJudge judge;
    private final TouchEngagement engagement;
    private final ObjectMapper json;

    Visits(TrafficJudge judge, TouchEngagement engagement, ObjectMapper json) {
        this.judge = judge;
        this.engagement = engagement;
        this.json = json;
    }

    /// What was asked for.
    ///
    /// @param kind    `opened`, `clicked`, `visit` or `honeypot`
    /// @param link    which link of the mail; null: none of them
    /// @param page    of the website; null: none
    /// @param signals what it is if it was a person's
    /// @param sentAt  when the mail left, in real time; null: not known
    record Asked(
            TouchKey key,
            String kind,
            @Nullable Integer link,
            @Nullable String page,
            List<Signal> signals,
            @Nullable Instant sentAt) {}

    /// Whoever follows a link gets where it leads, even when it could not be written down.
    void record(Asked asked, HttpServletRequest request) {
        Instant now = Instant.now();
        Duration since = asked.sentAt() == null ? null : Duration.between(asked.sentAt(), now);
        String agent = request.getHeader("User-Agent");
        String network = Network.of(request.getRemoteAddr());
        TrafficJudge.Verdict verdict = asked.kind().equals("honeypot")
                ? new TrafficJudge.Verdict(false, "it followed a link that nobody can see")
                : judge.judge(new TrafficJudge.Visit(
                        asked.kind().equals("opened"),
                        asked.kind().equals("visit") ? "GET" : request.getMethod(),
                        agent,
                        prefetch(request),
                        request.getRemoteAddr(),
                        since));
        String source = source(asked, network, agent, now, !verdict.human());
        Map<String, @Nullable Object> raw = new LinkedHashMap<>();
        raw.put("method", request.getMethod());
        raw.put("userAgent", agent == null ? null : agent.substring(0, Math.min(agent.length(), 300)));
        raw.put("network", network);
        raw.put("link", asked.link());
        raw.put("page", asked.page());
        raw.put("millisSinceSent", since == null ? null : since.toMillis());
        try {
            engagement.saw(new TouchEngagement.Seen(
                    asked.key(),
                    asked.kind(),
                    source,
                    asked.signals(),
                    new Bursts.Request(
                            source,
                            asked.key().text(),
                            network,
                            asked.link(),
                            now,
                            asked.kind().equals("honeypot"),
                            !verdict.human()),
                    verdict.reason(),
                    json.writeValueAsString(raw)));
        } catch (RuntimeException e) {
            LOG.warn("A visit could not be written down ({})", e.getClass().getSimpleName());
        }
    }

    /// The same visitor in the same minute is one visit, unless one way to ask was a machine's and the other not.
    private static String source(Asked asked, String network, @Nullable String agent, Instant now, boolean machine) {
        int visitor = Objects.hash(network, agent, asked.page());
        return asked.kind() + ":" + asked.key().text() + ":" + Objects.requireNonNullElse(asked.link(), "") + ":"
                + Integer.toHexString(visitor) + ":" + now.getEpochSecond() / 60 + (machine ? ":m" : "");
    }

    private static @Nullable String prefetch(HttpServletRequest request) {
        for (String header : new String[] {"Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"}) {
            String value = request.getHeader(header);
            if (value != null) return value;
        }
        return null;
    }
}
