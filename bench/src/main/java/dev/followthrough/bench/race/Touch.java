package dev.followthrough.bench.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.activities.delivery.SendWatch;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.standalone.Cast;
import dev.followthrough.standalone.StandingWorker;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.standalone.stack.ApiClient;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One approved touch of one deal, on its way to the prospect while the prospect answers.
final class Touch {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Set<String> ENDS = Set.of("sent", "refused", "unknown");

    private final JdbcClient jdbc;
    private final ApiClient api;
    private final Cast cast;
    private final SinkSmtp sink;
    private final String deal;
    private final String prospect;
    private final String rep;
    private final JsonNode draft;
    private final Answer answer;
    private StandingWorker.@Nullable Order order;
    private volatile @Nullable Thread answering;
    private volatile @Nullable Instant acknowledged;

    Touch(
            JdbcClient jdbc,
            ApiClient api,
            Cast cast,
            SinkSmtp sink,
            String deal,
            String prospect,
            String rep,
            JsonNode draft,
            Answer answer) {
        this.jdbc = jdbc;
        this.api = api;
        this.cast = cast;
        this.sink = sink;
        this.deal = deal;
        this.prospect = prospect;
        this.rep = rep;
        this.draft = draft;
        this.answer = answer;
    }

    /// What became of it.
    ///
    /// @param afterAnswer dots that came after an answer had been acknowledged
    /// @param unfenced    the same, where the session that looked had died between its look and the dot
    record Fate(
            int delivered,
            boolean lost,
            boolean acknowledged,
            int afterAnswer,
            int unfenced,
            boolean unknown,
            boolean approvalLost) {}

    void approve(SendWatch.Point point, Path orders) {
        order = StandingWorker.Order.give(orders, point, key());
        String path = "/api/v1/drafts/" + draft.get("id").asText() + "/approve";
        api.post(path, Map.of("hash", draft.get("hash").asText()), "approve-" + deal);
    }

    boolean stands() {
        return order != null && order.isObeyed();
    }

    void goOn() {
        if (order != null) order.end();
    }

    void answer() {
        if (answer == Answer.NONE) return;
        answering = Thread.ofVirtual().start(answer == Answer.OPT_OUT ? this::optOut : this::reply);
    }

    private void optOut() {
        try {
            Map<String, String> body = Map.of("address", prospect, "scope", "all", "why", "asked by phone");
            api.post("/api/v1/suppressions", body, "opt-out-" + deal);
            acknowledged = Instant.now();
        } catch (RuntimeException notAcknowledged) {
            // The api died, or lost its database, before it promised anything.
        }
    }

    private void reply() {
        try {
            cast.write(prospect, rep, "Does it work with our warehouse system?");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        if (Waiting.until(this::isReplyRecorded, LONG)) acknowledged = Instant.now();
    }

    private boolean isReplyRecorded() {
        return jdbc.sql("select exists (select from engagement where kind = 'reply' and deal_id = ?)")
                .param(deal)
                .query(Boolean.class)
                .single();
    }

    boolean isAcknowledged() {
        return answer == Answer.NONE || acknowledged != null;
    }

    /// The ledger has had its last word, or the answer has stopped the deal; and the answer has come to its end.
    boolean isOver() {
        Thread thread = answering;
        if (thread != null && thread.isAlive()) return false;
        String ledger = ledger();
        return ENDS.contains(ledger) || (!isOpen() && !ledger.equals("handed_off"));
    }

    Fate fate(boolean sessionDied) {
        List<Instant> dots = sink.delivered(key());
        String ledger = ledger();
        Instant promised = acknowledged;
        int late = promised == null
                ? 0
                : (int) dots.stream().filter(dot -> isAfter(dot, promised)).count();
        boolean lost = dots.isEmpty() && (ledger.equals("sent") || (isOpen() && !ENDS.contains(ledger)));
        return new Fate(
                dots.size(),
                lost,
                promised != null,
                sessionDied ? 0 : late,
                sessionDied ? late : 0,
                ledger.equals("unknown"),
                isOpen() && !draftState().equals("approved"));
    }

    /// The mail server's clock began to run when it had read the dot; the sender's own, if known, is closer.
    private boolean isAfter(Instant dotRead, Instant promised) {
        Instant written = jdbc.sql("select dot_at from delivery where deal_id = ? and dot_at is not null")
                .param(deal)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(dotRead);
        return written.isAfter(promised);
    }

    private boolean isOpen() {
        return single("select gate from deal where id = ?").equals("open");
    }

    private String ledger() {
        return single("select coalesce((select state from delivery where deal_id = ?), 'none')");
    }

    private String draftState() {
        return single("select state from draft where deal_id = ? order by revision desc limit 1");
    }

    private String single(String sql) {
        return jdbc.sql(sql).param(deal).query(String.class).single();
    }

    private String key() {
        return deal + "/1/1";
    }
}
