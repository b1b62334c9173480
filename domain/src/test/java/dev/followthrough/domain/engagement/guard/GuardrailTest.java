package dev.followthrough.domain.engagement.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuardrailTest {
    private final Guardrail usual = new Guardrail(0.02, 0.001, 100, Duration.ofDays(7), 3, 2, 10, 3);

    @Test
    void a_rate_counts_above_its_limit_and_not_at_it() {
        assertThat(usual.exceeded(200, 4, 0)).isEmpty();
        assertThat(usual.exceeded(200, 5, 0)).contains("5 of 200 mails in 7 days bounced for good; above 2 %");
        assertThat(usual.exceeded(2_000, 0, 2)).isEmpty();
        assertThat(usual.exceeded(1_999, 0, 2))
                .contains("2 of 1999 mails in 7 days were reported as spam; above 0.1 %");
    }

    @Test
    void one_failure_stops_nothing_however_high_its_rate() {
        assertThat(usual.exceeded(100, 2, 1)).isEmpty();
        assertThat(usual.exceeded(100, 3, 1)).isPresent();
    }

    @Test
    void of_few_mails_the_failures_themselves_count() {
        assertThat(usual.exceeded(99, 9, 2)).isEmpty();
        assertThat(usual.exceeded(20, 10, 0))
                .contains("10 of 20 mails in 7 days bounced for good; 10 of so few are too many");
        assertThat(usual.exceeded(20, 0, 3)).isPresent();
    }

    @Test
    void limits_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Guardrail(2, 0.001, 100, Duration.ofDays(7), 3, 2, 10, 3))
                .hasMessageContaining("followthrough.guardrails");
        assertThatThrownBy(() -> new Guardrail(0.02, 0.001, 0, Duration.ofDays(7), 3, 2, 10, 3))
                .hasMessageContaining("least number");
    }
}
