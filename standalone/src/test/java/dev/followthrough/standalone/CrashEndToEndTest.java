package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.activities.delivery.SendWatch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The worker is killed at each point of the send path: no touch leaves twice, and none is lost silently (G2).
class CrashEndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(90);

    private final RealStack stack = RealStack.get();
    private final Cast cast = new Cast();

    @ParameterizedTest
    @EnumSource(SendWatch.Point.class)
    void a_crash_at_any_point_of_the_send_neither_doubles_nor_loses_a_touch(SendWatch.Point point) {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cast.cadence("crash", "always", 1), Map.of());
        await().atMost(SOON)
                .until(() -> stack.api
                                .get("/api/v1/drafts?state=waiting&deal=" + deal)
                                .get("items")
                                .size()
                        == 1);
        var draft = stack.api
                .get("/api/v1/drafts?state=waiting&deal=" + deal)
                .get("items")
                .get(0);
        var order = StandingWorker.Order.give(stack.orders(), point, deal + "/1/1");
        stack.api.post(
                "/api/v1/drafts/" + draft.get("id").asText() + "/approve",
                Map.of("hash", draft.get("hash").asText()),
                "approve-" + deal);
        await().atMost(SOON).until(order::isObeyed);
        stack.product.worker().kill();
        order.end();
        stack.product.runWorker(StandingWorker.class.getName(), List.of());
        stack.product.awaitWorker();

        await().atMost(SOON).until(() -> !List.of("claimed", "handed_off").contains(ledger(deal)));
        int delivered = cast.inbox(prospect).size();
        switch (ledger(deal)) {
            case "sent" -> assertThat(delivered).isEqualTo(1);
            case "unknown" -> assertThat(delivered).isLessThanOrEqualTo(1);
            default -> throw new AssertionError("ledger says " + ledger(deal));
        }
    }

    private String ledger(String deal) {
        return stack.product
                .jdbc()
                .sql("select state from delivery where deal_id = ?")
                .param(deal)
                .query(String.class)
                .optional()
                .orElse("claimed");
    }
}
