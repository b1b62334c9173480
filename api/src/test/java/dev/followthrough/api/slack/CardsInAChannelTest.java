package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.standins.slack.Posted;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.notice.NoticeRoutes;
import dev.followthrough.store.notice.Outlets;
import dev.followthrough.store.review.OpenReviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Drafts of everybody in one channel: each card calls its owner, and our roles say who may decide.
class CardsInAChannelTest {
    private SlackHouse.Rep mara;
    private String deal;
    private String draft;

    @BeforeEach
    void aDraftWaitsInTheChannel() {
        mara = SlackHouse.rep();
        deal = SlackHouse.deal(mara);
        draft = SlackHouse.waitingDraft(deal, "Hi Priya");
        ChannelHouse.crank();
    }

    @Test
    void the_card_calls_its_owner_and_direct_messages_stay_empty() {
        assertThat(ChannelHouse.card().words())
                .contains("<@" + mara.slack().user() + ">")
                .contains("Hi Priya");
        assertThat(mara.messages()).isEmpty();
    }

    @Test
    void whoever_else_is_in_the_channel_decides_nothing() {
        SlackHouse.Rep sid = SlackHouse.rep();
        ChannelHouse.onTheLine(sid).press(ChannelHouse.card(), "approve");
        await().untilAsserted(() -> assertThat(SLACK.whispers(sid.slack().user()))
                .anySatisfy(said -> assertThat(said).contains("no such draft among yours")));
        assertThat(SlackHouse.state(draft)).isEqualTo("waiting");
    }

    @Test
    void its_owner_decides_and_everybody_sees_it() {
        ChannelHouse.onTheLine(mara).press(ChannelHouse.card(), "approve");
        await().untilAsserted(() -> {
            ChannelHouse.crank();
            assertThat(ChannelHouse.card().words())
                    .contains("*Approved* by Mara Lindqvist")
                    .contains("<@" + mara.slack().user() + ">");
        });
    }

    @Test
    void a_reminder_in_the_thread_calls_the_owner() {
        SlackHouse.bean(OpenReviews.class).remind(deal, draft);
        ChannelHouse.crank();
        Posted reminder = ChannelHouse.messages().getLast();
        assertThat(reminder.threadTs()).isEqualTo(ChannelHouse.card().ts());
        assertThat(reminder.text())
                .startsWith("<@" + mara.slack().user() + "> ")
                .contains("Half of the time");
    }

    @Test
    void cards_of_several_people_come_one_a_second_and_news_go_to_their_reader_alone() {
        SlackHouse.Rep tomas = SlackHouse.rep();
        SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya");
        String other = SlackHouse.deal(tomas);
        SlackHouse.waitingDraft(other, "Hi Priya");
        SlackHouse.bean(Notices.class).tellOwner(other, "surge:" + other, "signal", "a surge of visits");
        while (ChannelHouse.bean(NoticeRoutes.class).route(new Outlets(true, false), 100) > 0) {
            // until nobody has to be told any more
        }
        int before = ChannelHouse.messages().size();
        SlackHouse.aSecondLater();
        ChannelHouse.bean(SlackSweep.class).once();
        ChannelHouse.bean(SlackSweep.class).once();
        assertThat(ChannelHouse.messages()).hasSize(before + 1);
        ChannelHouse.crank();
        assertThat(ChannelHouse.messages()).hasSize(before + 2);
        assertThat(tomas.messages())
                .singleElement()
                .satisfies(news -> assertThat(news.text()).contains("a surge of visits"));
    }
}
