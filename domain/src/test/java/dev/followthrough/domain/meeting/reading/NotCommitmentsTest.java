package dev.followthrough.domain.meeting.reading;

import static dev.followthrough.domain.meeting.reading.Readings.chinese;
import static dev.followthrough.domain.meeting.reading.Readings.items;
import static dev.followthrough.domain.meeting.reading.Readings.talk;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotCommitmentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We could send you a sample.",
                "Maybe I'll write a book about it.",
                "I sent the contract yesterday.",
                "You said you'd send the list.",
                "I'll buy you a yacht if this works, haha.",
                "I'll share my screen now.",
                "I'll walk you through the first page.",
                "I won't send anything.",
                "I would have called you.",
                "I'll send the plan. Actually, scrap that.",
                "Can everybody see the slide?",
                "If I were you I'd wait.",
                "I'll be honest with you."
            })
    void what_only_sounds_like_one_is_none(String said) {
        assertThat(items(talk("Ada: " + said))).as(said).isEmpty();
    }

    @Test
    void what_the_other_side_waves_off_is_taken_back() {
        assertThat(items(talk("Ada: I'll print it for you.", "Bo: Don't bother.")))
                .isEmpty();
    }

    @Test
    void what_a_product_can_do_is_no_request() {
        assertThat(items(talk("Bo: Can you import old invoices?", "Ada: Yes, as CSV.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我昨天已经把合同发给您了。", "我可能下周去您那边。", "本来想今天给您发的，算了。", "等签了合同我请您吃饭，哈哈。", "我们可以支持三种语言。"})
    void nor_in_chinese(String said) {
        assertThat(items(chinese("张伟：" + said))).as(said).isEmpty();
    }
}
