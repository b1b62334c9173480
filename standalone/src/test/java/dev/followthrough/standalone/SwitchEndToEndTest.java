package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.activities.delivery.SendWatch;
import dev.followthrough.domain.sequence.GateReason;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A touch is on its way, its body is with the mail server: a switch that is turned off before the final dot stops it.
class SwitchEndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(90);

    private final RealStack stack = RealStack.get();
    private final Cast cast = new Cast();

    @AfterEach
    void goesOn() {
        if (!stack.api.get("/api/v1/gate").get("open").asBoolean()) open();
        for (JsonNode pause : stack.api.get("/api/v1/pauses"))
            resume(pause.get("id").asText());
    }

    @Test
    void a_mailbox_that_is_paused_lets_no_more_out() {
        Sending touch = underWay();
        String mailbox = stack.product
                .jdbc()
                .sql("select mailbox_id from deal where id = ?")
                .param(touch.deal)
                .query(String.class)
                .single();
        stack.api.post("/api/v1/pauses", Map.of("mailbox", mailbox, "why", "a test"), key());
        touch.isHeldBackBy(GateReason.SENDING_PAUSED);
    }

    @Test
    void a_cadence_that_is_paused_lets_no_more_out_and_counts_what_it_held_back() {
        Sending touch = underWay();
        String cadence = touch.cadence.replaceFirst("@.*", "");
        stack.api.post("/api/v1/pauses", Map.of("cadence", cadence, "why", "a test"), key());
        touch.isHeldBackBy(GateReason.SENDING_PAUSED);
        await().atMost(SOON)
                .until(() ->
                        stack.api.get("/api/v1/pauses").get(0).get("heldBack").asInt() == 1);
    }

    @Test
    void a_house_that_is_shut_lets_no_more_out() {
        Sending touch = underWay();
        stack.api.post("/api/v1/gate/shut", Map.of("why", "a test"), key());
        touch.isHeldBackBy(GateReason.GATE_SHUT);
        await().atMost(SOON)
                .until(() -> stack.api.get("/api/v1/gate").get("heldBack").asInt() >= 1);
    }

    private Sending underWay() {
        String prospect = cast.prospect();
        String cadence = cast.cadence("switch" + UUID.randomUUID().toString().substring(0, 8), "always", 1);
        String deal = cast.deal(prospect, cadence, Map.of());
        String waiting = "/api/v1/drafts?state=waiting&deal=" + deal;
        await().atMost(SOON).until(() -> stack.api.get(waiting).get("items").size() == 1);
        JsonNode draft = stack.api.get(waiting).get("items").get(0);
        var order = StandingWorker.Order.give(stack.orders(), SendWatch.Point.HANDED_OFF, deal + "/1/1");
        stack.api.post(
                "/api/v1/drafts/" + draft.get("id").asText() + "/approve",
                Map.of("hash", draft.get("hash").asText()),
                key());
        await().atMost(SOON).until(order::isObeyed);
        return new Sending(prospect, deal, cadence, order);
    }

    private final class Sending {
        private final String prospect;
        private final String deal;
        private final String cadence;
        private final StandingWorker.Order order;

        Sending(String prospect, String deal, String cadence, StandingWorker.Order order) {
            this.prospect = prospect;
            this.deal = deal;
            this.cadence = cadence;
            this.order = order;
        }

        void isHeldBackBy(GateReason reason) {
            order.end();
            await().atMost(SOON).until(() -> told(reason) > 0);
            assertThat(cast.inbox(prospect)).isEmpty();
        }

        private int told(GateReason reason) {
            return stack.product
                    .jdbc()
                    .sql("select count(*) from deal_story where deal_id = ? and why = ?")
                    .params(deal, reason.words())
                    .query(Integer.class)
                    .single();
        }
    }

    /// It opens once every mailbox was read since it was shut.
    private void open() {
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            stack.api.post("/api/v1/gate/open", Map.of(), key());
            assertThat(stack.api.get("/api/v1/gate").get("open").asBoolean()).isTrue();
        });
    }

    private void resume(String pause) {
        stack.api.post("/api/v1/pauses/" + pause + "/resume", Map.of("why", "a test"), key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
