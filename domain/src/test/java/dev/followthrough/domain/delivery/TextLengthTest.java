package dev.followthrough.domain.delivery;

import static dev.followthrough.domain.delivery.TextLength.Alphabet.GSM_7;
import static dev.followthrough.domain.delivery.TextLength.Alphabet.UCS_2;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLengthTest {
    @Test
    void plain_words_are_one_message_up_to_160_and_then_153_each() {
        assertThat(TextLength.of("a".repeat(160))).isEqualTo(new TextLength(GSM_7, 160, 1));
        assertThat(TextLength.of("a".repeat(161))).isEqualTo(new TextLength(GSM_7, 161, 2));
        assertThat(TextLength.of("ä".repeat(306))).isEqualTo(new TextLength(GSM_7, 306, 2));
        assertThat(TextLength.of("é".repeat(307))).isEqualTo(new TextLength(GSM_7, 307, 3));
    }

    @Test
    void brackets_and_the_euro_cost_two_and_are_not_torn_apart() {
        assertThat(TextLength.of("€".repeat(80))).isEqualTo(new TextLength(GSM_7, 160, 1));
        assertThat(TextLength.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(new TextLength(GSM_7, 306, 3));
    }

    @Test
    void one_letter_of_another_alphabet_more_than_halves_the_room() {
        assertThat(TextLength.of("约".repeat(70))).isEqualTo(new TextLength(UCS_2, 70, 1));
        assertThat(TextLength.of("a".repeat(70) + "“")).isEqualTo(new TextLength(UCS_2, 71, 2));
        assertThat(TextLength.of("a".repeat(66) + "🙂" + "a".repeat(66))).isEqualTo(new TextLength(UCS_2, 134, 3));
    }
}
