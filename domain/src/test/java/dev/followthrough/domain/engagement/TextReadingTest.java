package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "Stop.",
                "stop all",
                "  Unsubscribe!",
                "STOPP",
                "Abmelden",
                "ARRÊT",
                "baja",
                "SAIR",
                "退订",
                "TD",
                "配信停止",
                "стоп",
                "iptal",
                "Please stop texting me",
                "Take me off your list"
            })
    void whoever_asks_for_no_more_is_understood_in_many_languages(String text) {
        assertThat(TextReading.of(text).intent()).isEqualTo(Intent.UNSUBSCRIBE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Let's stop by on Tuesday",
                "The end of the month works",
                "Can you call me at 3?",
                "Got it, thanks"
            })
    void an_answer_is_no_way_out(String text) {
        assertThat(TextReading.of(text).intent()).isNotEqualTo(Intent.UNSUBSCRIBE);
    }
}
