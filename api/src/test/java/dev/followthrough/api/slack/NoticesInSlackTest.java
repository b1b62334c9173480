package dev.followthrough.api.slack;

import static dev.followthrough.api.slack.SlackHouse.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.domain.notice.NoticeChoice;
import dev.followthrough.domain.notice.NoticeKinds;
import dev.followthrough.domain.notice.NoticeTime;
import dev.followthrough.domain.notice.NoticeWay;
import dev.followthrough.standins.slack.Posted;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.notice.Digests;
import dev.followthrough.store.notice.NoticeChoices;
import dev.followthrough.store.notice.NoticeRoutes;
import dev.followthrough.store.notice.Outlets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happens reaches its reader in Slack as they chose, and never faster than Slack takes it.
class NoticesInSlackTest {
    private static final Outlets SLACK_ALONE = new Outlets(true, false);
    private SlackHouse.Rep mara;
    private String deal;

    @BeforeEach
    void aDeal() {
        mara = SlackHouse.rep();
        deal = SlackHouse.deal(mara);
    }

    static Stream<String> kinds() {
        return NoticeKinds.shipped().all().keySet().stream();
    }

    private void choose(LocalTime digestAt, Map<String, NoticeTime> times) {
        SlackHouse.bean(NoticeChoices.class)
                .put(mara.person().id(), new NoticeChoice(NoticeWay.SLACK, digestAt, times));
    }

    private void happens(String kind, String words) {
        SlackHouse.bean(Notices.class).tellOwner(deal, kind + ":" + words, kind, words);
    }

    private List<String> told() {
        return mara.messages().stream().map(Posted::text).toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_kind_comes_at_once_or_with_the_digest_or_not_as_its_reader_chose(String kind) {
        choose(LocalTime.MIN, Map.of(kind, NoticeTime.NOW));
        happens(kind, "it happened now");
        SlackHouse.crank();
        assertThat(told()).singleElement().asString().contains("it happened now", "Pilot", "/deals/" + deal);
        choose(LocalTime.MIN, Map.of(kind, NoticeTime.OFF));
        happens(kind, "nobody cares");
        SlackHouse.crank();
        choose(LocalTime.MIN, Map.of(kind, NoticeTime.DIGEST));
        happens(kind, "it can wait");
        SlackHouse.crank();
        assertThat(told()).hasSize(1);
    }

    @Test
    void the_digest_comes_into_the_direct_messages_once_its_hour_has_come_there() {
        everyDayIsAWorkingDay();
        choose(LocalTime.MIN, Map.of("stop", NoticeTime.DIGEST));
        happens("stop", "they have decided against it");
        SlackHouse.crank();
        assertThat(told()).isEmpty();
        SlackHouse.bean(Digests.class).send(mara.person().id(), SLACK_ALONE);
        SlackHouse.crank();
        assertThat(told()).singleElement().asString().contains("they have decided against it", "Pilot");
    }

    private void everyDayIsAWorkingDay() {
        String hours = Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                .map(day -> "\"" + day + "\":\"09:00-17:00\"")
                .collect(Collectors.joining(",", "{", "}"));
        SlackHouse.jdbc()
                .sql(
                        "insert into person_calendar (person_id, hours, changed_at, changed_by) values (?, ?::jsonb, now(), 'test')")
                .params(mara.person().id(), hours)
                .update();
    }

    @Test
    void two_hundred_at_once_come_one_a_second_and_slack_never_says_that_it_is_too_much() {
        for (int i = 0; i < 200; i++) happens("reply", "answer " + i);
        SlackHouse.waitingDraft(deal, "Hi Priya");
        while (SlackHouse.bean(NoticeRoutes.class).route(SLACK_ALONE, 100) > 0) {
            // until nobody has to be told any more
        }
        int before = SLACK.tooOften();
        SLACK.keepRate(true);
        try {
            await().pollInSameThread().until(() -> {
                SlackHouse.bean(SlackSweep.class).once();
                return mara.messages().size() >= 3;
            });
        } finally {
            SLACK.keepRate(false);
        }
        assertThat(SLACK.tooOften()).isEqualTo(before);
        List<Double> times = mara.messages().stream()
                .map(posted -> Double.parseDouble(posted.ts()))
                .toList();
        assertThat(times.getLast() - times.getFirst()).isGreaterThanOrEqualTo(1.8);
        assertThat(mara.messages().getFirst().buttons())
                .as("what waits for a decision comes first")
                .contains("approve");
        SlackHouse.jdbc()
                .sql("delete from slack_post where person_id = ? and state = 'due'")
                .param(mara.person().id())
                .update();
    }
}
