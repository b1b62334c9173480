package dev.followthrough.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Whose words a meeting's words are.
class SpeakerTest {
    private final Speaker priya = new Speaker("Priya Nair", List.of("Tom Weber", "Anna Nair"));
    private final Speaker he = new Speaker("何志强", List.of("范静"));

    @Test
    void somebody_is_named_whole_or_by_a_part_that_no_other_has() {
        assertThat(priya.is("Priya Nair")).isTrue();
        assertThat(priya.is("PRIYA")).isTrue();
        assertThat(priya.is("Nair")).as("Anna's name too").isFalse();
        assertThat(priya.is("Tom")).isFalse();
        assertThat(priya.is("Priya Shah")).isFalse();
        assertThat(priya.is(null)).isFalse();
        assertThat(he.is("何志强")).isTrue();
        assertThat(he.is("范静")).isFalse();
    }

    @Test
    void what_they_said_themselves_is_theirs_and_a_note_about_them_is_ours() {
        String words = "I worry how the drivers get it without a signal.";
        assertThat(priya.said(new Noted(words, "Priya", words))).isTrue();
        assertThat(priya.said(new Noted(words, "Tom Weber", words))).isFalse();
        assertThat(priya.said(new Noted(
                        "worried about the price increase in January",
                        "Priya Nair",
                        "Priya worried about the price increase in January")))
                .isFalse();
        assertThat(he.said(new Noted("我担心司机在地下室收不到信号", "何志强", "我担心司机在地下室收不到信号。")))
                .isTrue();
        assertThat(he.said(new Noted("志强担心司机收不到信号", "何志强", "志强担心司机收不到信号"))).isFalse();
    }

    @Test
    void a_few_words_say_nothing_alone() {
        assertThat(priya.said(new Noted("Too slow.", "Priya", "Too slow."))).isFalse();
        assertThat(he.said(new Noted("太贵了", "何志强", "太贵了。"))).isFalse();
    }
}
