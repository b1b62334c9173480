package dev.followthrough.domain.meeting.reading;

import static dev.followthrough.domain.meeting.reading.Readings.chinese;
import static dev.followthrough.domain.meeting.reading.Readings.items;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.ActionItem.Signal;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseCommitmentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张伟：我周五之前给您发报价单。 | 2026-03-13 | OURS",
                "张伟：我明天把案例发给您。 | 2026-03-11 | OURS",
                "李娜：我们下周三提供接口文档。 | 2026-03-18 | THEIRS",
                "张伟：我回去问一下研发，三天内回复您。 | 2026-03-13 | OURS",
                "张伟：我月底之前提交方案。 | 2026-03-31 | OURS",
                "李娜：我14号把清单整理好发你。 | 2026-03-14 | THEIRS",
            })
    void promises_have_owner_side_and_day(String said, String due, Side side) {
        MeetingReading reading = chinese(said);
        assertThat(reading.actionItems()).hasSize(1);
        assertThat(reading.actionItems().getFirst().due()).isEqualTo(due);
        assertThat(reading.actionItems().getFirst().side()).isEqualTo(side);
        assertThat(reading.language()).isEqualTo("zh");
    }

    @Test
    void a_request_belongs_to_who_agreed() {
        MeetingReading reading = chinese("李娜：麻烦你把合同再发我一份。", "张伟：好的，今天就发。");
        assertThat(items(reading)).hasSize(1);
        assertThat(reading.actionItems().getFirst().owner()).isEqualTo("张伟");
        assertThat(reading.actionItems().getFirst().due()).isEqualTo(Readings.TUESDAY);
    }

    @Test
    void a_condition_is_kept() {
        MeetingReading reading = chinese("李娜：如果你们价格合适，我们就提交申请。");
        assertThat(reading.actionItems().getFirst().signal()).isEqualTo(Signal.CONDITIONAL);
        assertThat(reading.actionItems().getFirst().condition()).isEqualTo("如果你们价格合适");
        assertThat(reading.actionItems().getFirst().conditionSide()).isEqualTo(Side.OURS);
    }

    @Test
    void the_next_meeting_is_shared() {
        MeetingReading reading = chinese("张伟：那我们下周四再碰一下？", "李娜：可以。");
        assertThat(reading.actionItems().getFirst().side()).isEqualTo(Side.SHARED);
        assertThat(reading.actionItems().getFirst().due()).isEqualTo("2026-03-19");
    }
}
