package dev.followthrough.domain.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private final Deadlines english = new Deadlines(Tongue.of("english"), Readings.TUESDAY);
    private final Deadlines chinese = new Deadlines(Tongue.of("中文"), Readings.TUESDAY);

    @ParameterizedTest
    @CsvSource({
        "by Friday, 2026-03-13",
        "on Tuesday, 2026-03-17",
        "next Tuesday, 2026-03-17",
        "next Friday, 2026-03-20",
        "Thursday next week, 2026-03-19",
        "by the end of next week, 2026-03-20",
        "by end of week, 2026-03-13",
        "this week, 2026-03-13",
        "early next week, 2026-03-17",
        "next week, 2026-03-20",
        "tonight, 2026-03-10",
        "by close of business tomorrow, 2026-03-11",
        "the day after tomorrow, 2026-03-12",
        "in two weeks, 2026-03-24",
        "within 48 hours, 2026-03-12",
        "within three business days, 2026-03-13",
        "by the 2nd, 2026-04-02",
        "on the seventeenth, 2026-03-17",
        "by 14 October, 2026-10-14",
        "by Thu 12 March, 2026-03-12",
        "by the end of the month, 2026-03-31",
        "by the end of July, 2026-07-31",
        "end of the quarter, 2026-03-31",
        "by 2026-04-01, 2026-04-01"
    })
    void english_deadlines_are_days(String said, LocalDate due) {
        assertThat(english.of("I'll send it " + said + ".").orElseThrow().date())
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "周五之前, 2026-03-13",
        "本周五前, 2026-03-13",
        "下周三, 2026-03-18",
        "下下周一, 2026-03-23",
        "今天下班前, 2026-03-10",
        "明天中午, 2026-03-11",
        "后天, 2026-03-12",
        "三天内, 2026-03-13",
        "两周内, 2026-03-24",
        "五个工作日内, 2026-03-17",
        "月底, 2026-03-31",
        "10月14日前, 2026-10-14",
        "20号之前, 2026-03-20",
        "下周, 2026-03-20",
        "年底, 2026-12-31"
    })
    void chinese_deadlines_are_days(String said, LocalDate due) {
        assertThat(chinese.of("我" + said + "发给您。").orElseThrow().date()).isEqualTo(due);
    }

    @Test
    void by_counts_before_a_bare_day_and_what_is_past_does_not_count() {
        assertThat(english.of("I'll call him on Monday and tell you by Thursday.")
                        .orElseThrow()
                        .date())
                .isEqualTo("2026-03-12");
        assertThat(english.of("I'll resend the mail from last Friday.")).isEmpty();
        assertThat(english.of("I'll send an invite for Thursday.")).isEmpty();
        assertThat(chinese.of("12月初汇报")).isEmpty();
    }

    @Test
    void without_the_meetings_day_only_a_date_with_its_year_is_one() {
        var undated = new Deadlines(Tongue.of("english"), null);
        assertThat(undated.of("by 14 October 2026").orElseThrow().date()).isEqualTo("2026-10-14");
        assertThat(undated.of("by Friday, next week or on 14 October")).isEmpty();
    }

    @Test
    void the_default_zone_and_locale_change_nothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(english.of("BY FRIDAY").orElseThrow().date()).isEqualTo("2026-03-13");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
