package dev.followthrough.api.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.standins.slack.SignedHook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What does not come from Slack, or not just now, or came before, does nothing.
class KnockingAtTheDoorTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private SlackHouse.Rep mara;
    private String draft;

    @BeforeEach
    void aDraftWaits() {
        mara = SlackHouse.rep();
        draft = SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya");
        SlackHouse.crank();
    }

    @ParameterizedTest
    @CsvSource({"-290, 200", "290, 200", "-310, 401", "310, 401", "86400, 401"})
    void a_request_is_good_for_five_minutes_before_and_after_its_time(long seconds, int status) {
        String pressing = mara.slack().pressing(mara.card(), "approve");
        SignedHook.Heard heard = SlackHouse.knock().send(pressing, Instant.now().plusSeconds(seconds));
        assertThat(heard.status()).isEqualTo(status);
        if (status == 401) assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void a_wrong_signature_opens_nothing() {
        SignedHook hook = SlackHouse.knock();
        String pressing = mara.slack().pressing(mara.card(), "approve");
        Instant now = Instant.now();
        String time = Long.toString(now.getEpochSecond());
        String right = hook.signature(now, pressing);
        assertThat(hook.send(pressing + "&x=1", time, right, FORM).status()).isEqualTo(401);
        assertThat(hook.send(pressing, time, right.toUpperCase(Locale.ROOT), FORM)
                        .status())
                .isEqualTo(401);
        assertThat(hook.send(pressing, time, "v0=", FORM).status()).isEqualTo(401);
        assertThat(hook.send(pressing, time + ".0", right, FORM).status()).isEqualTo(401);
        assertThat(hook.send(pressing, "", right, FORM).status()).isEqualTo(401);
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void a_copy_of_a_request_is_acknowledged_and_does_nothing() {
        String pressing = mara.slack().pressing(mara.card(), "approve");
        Instant at = Instant.now();
        assertThat(SlackHouse.knock().send(pressing, at).status()).isEqualTo(200);
        await().until(() -> SlackHouse.state(draft).equals("approved"));
        SlackHouse.jdbc()
                .sql("update draft set state = 'waiting' where id = ?")
                .param(draft)
                .update();
        assertThat(SlackHouse.knock().send(pressing, at).status()).isEqualTo(200);
        SlackHouse.afterAWhile();
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void slack_may_ask_whether_this_is_us() {
        SignedHook.Heard heard = SlackHouse.knock().event("{\"type\":\"url_verification\",\"challenge\":\"c-123\"}");
        assertThat(heard.json().path("challenge").asText()).isEqualTo("c-123");
    }

    @Test
    void what_is_signed_and_means_nothing_to_us_is_acknowledged() {
        assertThat(SlackHouse.knock()
                        .event("{\"type\":\"event_callback\",\"event\":{}}")
                        .status())
                .isEqualTo(200);
        assertThat(SlackHouse.knock().send("ssl_check=1").status()).isEqualTo(200);
        assertThat(SlackHouse.knock()
                        .send("payload=%7B%22type%22%3A%22view_closed%22%7D")
                        .status())
                .isEqualTo(200);
        assertThat(SlackHouse.knock().send("payload=%7B").status()).isEqualTo(400);
    }

    @Test
    void a_body_has_a_limit() {
        assertThat(SlackHouse.knock().send("x".repeat(300_000)).status()).isEqualTo(413);
    }

    @Test
    void the_signature_is_over_the_raw_body_as_slack_describes_it() {
        Instant then = Instant.ofEpochSecond(1_790_000_000);
        byte[] body = "payload=%7B%7D".getBytes(StandardCharsets.UTF_8);
        String right = "v0=" + "a".repeat(64);
        assertThat(SlackSignature.isRight("s", body, "1790000000", right, then)).isFalse();
        String ours = new Signer().sign("s", "v0:1790000000:payload=%7B%7D");
        assertThat(SlackSignature.isRight("s", body, "1790000000", ours, then)).isTrue();
        assertThat(SlackSignature.isRight("other", body, "1790000000", ours, then))
                .isFalse();
        Instant late = then.plus(SlackSignature.WINDOW).plus(Duration.ofSeconds(1));
        assertThat(SlackSignature.isRight("s", body, "1790000000", ours, late)).isFalse();
    }

    private static final class Signer {
        String sign(String secret, String text) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
