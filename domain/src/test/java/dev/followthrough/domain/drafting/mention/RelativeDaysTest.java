package dev.followthrough.domain.drafting.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days that are told from the day of writing.
class RelativeDaysTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
    private static final LocalDate NEXT_MONDAY = LocalDate.parse("2026-11-30");

    @ParameterizedTest
    @CsvSource({
        "'I call you tomorrow.', 2026-11-24",
        "'I call you the day after tomorrow.', 2026-11-25",
        "'We spoke yesterday.', 2026-11-22",
        "'We spoke the day before yesterday.', 2026-11-21",
        "'I call you today at 10:00.', 2026-11-23",
        "'I call you this afternoon.', 2026-11-23",
        "'It is this Friday.', 2026-11-27",
        "'It is next Tuesday.', 2026-11-24 2026-12-01",
        "'It was last Thursday.', 2026-11-19",
        "'我明天给您打电话。', 2026-11-24",
        "'我后天给您打电话。', 2026-11-25",
        "'我大后天给您打电话。', 2026-11-26",
        "'昨天谈到的事。', 2026-11-22",
        "'前天谈到的事。', 2026-11-21",
        "'今天下午给您打电话。', 2026-11-23",
        "'明早给您打电话。', 2026-11-24",
        "'下周二见。', 2026-12-01",
        "'本周五见。', 2026-11-27",
        "'这个星期五见。', 2026-11-27",
        "'上周四谈到的事。', 2026-11-19",
        "'下下周一见。', 2026-12-07"
    })
    void a_day_is_told_from_the_day_of_writing(String text, String days) {
        List<RelativeDay> found = RelativeDays.in(Plain.of(text));
        assertThat(found).singleElement().satisfies(day -> {
            assertThat(day.isExact()).isTrue();
            assertThat(day.writtenOn(MONDAY))
                    .containsExactlyElementsOf(
                            Stream.of(days.split(" ")).map(LocalDate::parse).toList());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'That is how it is done today.'",
        "'今天的做法先记下来。'",
        "'几天前我们谈过。'",
        "'日后再谈。'",
        "'It is on 14 October.'",
        "'We meet on Wednesday.'"
    })
    void what_names_its_own_day_or_none_is_not_relative(String text) {
        List<RelativeDay> found = RelativeDays.in(Plain.of(text));
        assertThat(found).isEmpty();
    }

    @Test
    void tomorrow_is_another_day_when_it_is_read_later() {
        assertThat(RelativeDays.moved("I call you tomorrow.", MONDAY, WEDNESDAY))
                .isTrue();
        assertThat(RelativeDays.moved("我明天给您打电话。", MONDAY, WEDNESDAY)).isTrue();
        assertThat(RelativeDays.moved("I call you tomorrow.", MONDAY, MONDAY)).isFalse();
        assertThat(RelativeDays.moved("I call you on 24 November.", MONDAY, WEDNESDAY))
                .isFalse();
    }

    @Test
    void a_week_moves_only_when_a_week_has_ended() {
        assertThat(RelativeDays.moved("I call you next week.", MONDAY, WEDNESDAY))
                .isFalse();
        assertThat(RelativeDays.moved("I call you next week.", WEDNESDAY, NEXT_MONDAY))
                .isTrue();
        assertThat(RelativeDays.moved("下周给您打电话。", WEDNESDAY, NEXT_MONDAY)).isTrue();
        assertThat(RelativeDays.moved("下周二给您打电话。", MONDAY, WEDNESDAY)).isFalse();
        assertThat(RelativeDays.moved("下个月给您打电话。", WEDNESDAY, NEXT_MONDAY)).isFalse();
        assertThat(RelativeDays.moved("I call you next Tuesday.", MONDAY, WEDNESDAY))
                .as("on Monday it may have been the day after")
                .isTrue();
    }
}
