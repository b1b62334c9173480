package dev.followthrough.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THEIRS | en | get the list of our carriers                                 | get the list of your carriers
            THEIRS | en | ask our finance director, she signs off the budget: I will   | ask your finance director
            OURS   | en | talk to our engineers about the interface                    | talk to our engineers about the interface
            OURS   | en | send the plan: Does it run offline?                          | send the plan
            SHARED | en | talk again at ten, with your finance director                | talk again at ten, with your finance director
            THEIRS | zh | 把我们的承运商名单发过来                                        | 把贵方的承运商名单发过来
            OURS   | zh | 发送接口文档：能离线吗                                          | 发送接口文档
            """)
    void it_is_said_as_the_reader_sees_it(Side side, String language, String what, String told) {
        assertThat(CustomerWords.of(what, side, language)).contains(told);
    }

    @Test
    void what_would_tell_the_reader_nothing_is_left_out() {
        assertThat(CustomerWords.of("check that with our engineers: how long is it kept?", Side.OURS, "en"))
                .isEmpty();
        assertThat(CustomerWords.of("look into it", Side.OURS, "en")).isEmpty();
        assertThat(CustomerWords.of("确认一下", Side.OURS, "zh")).isEmpty();
    }
}
