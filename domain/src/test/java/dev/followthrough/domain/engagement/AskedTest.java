package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskedTest {
    @Test
    void questions_are_taken_as_they_stand() {
        assertThat(Asked.in("""
                Hi Ann,

                thanks for the sheet. Does the planner run on our own servers? And who may see the tours,
                our drivers too?

                Freya
                """))
                .containsExactly(
                        "Does the planner run on our own servers?", "And who may see the tours, our drivers too?");
    }

    @Test
    void who_asks_nothing_is_quoted_with_what_says_most() {
        assertThat(Asked.in("Hi Ann,\n\nWe find the licence for the depots too dear. Best, Freya"))
                .containsExactly("We find the licence for the depots too dear.");
    }

    @Test
    void chinese_needs_no_spaces() {
        assertThat(Asked.in("您好！\n请问系统可以部署在我们自己的服务器上吗？谢谢。")).containsExactly("请问系统可以部署在我们自己的服务器上吗？");
    }

    @Test
    void thanks_alone_ask_for_nothing() {
        assertThat(Asked.in("Many thanks!\nFreya")).isEmpty();
        assertThat(Asked.in("")).isEmpty();
    }

    @Test
    void what_nobody_would_read_twice_is_left_out() {
        assertThat(Asked.in("Why " + "x".repeat(300) + "?")).isEmpty();
    }
}
