package dev.followthrough.bench.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Side;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeldMeetingsTest {
    private static final List<AnnotatedMeeting> HELD = HeldMeetings.all();

    @Test
    void there_are_thirty_meetings_and_ten_of_them_are_chinese() {
        assertThat(HELD).hasSizeGreaterThanOrEqualTo(30);
        assertThat(HELD.stream().filter(meeting -> meeting.expected().language().equals("zh")))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void every_quote_stands_in_its_source_and_every_due_date_lies_after_the_meeting() {
        for (AnnotatedMeeting meeting : HELD) {
            String source = new String(meeting.source(), StandardCharsets.UTF_8);
            Annotated expected = meeting.expected();
            Stream.of(
                            expected.actionItems().stream().map(Annotated.Item::quote),
                            expected.openQuestions().stream().map(Annotated.Question::quote),
                            expected.not().stream())
                    .flatMap(quotes -> quotes)
                    .forEach(quote -> assertThat(source).as(meeting.name()).contains(quote));
            LocalDate date = expected.date() == null ? expected.frame().date() : expected.date();
            assertThat(date).as(meeting.name()).isNotNull();
            assertThat(expected.actionItems())
                    .allSatisfy(
                            item -> assertThat(item.due() == null || !item.due().isBefore(date))
                                    .as(item.what())
                                    .isTrue());
            assertThat(meeting.read().date()).as(meeting.name()).isEqualTo(date);
        }
    }

    /// Somewhat below what was measured (docs/meetings.md): to lose understanding is a defect, a good day is none.
    @Test
    void the_reader_stays_above_its_floor_in_each_language() {
        for (String language : List.of("en", "zh")) {
            Score score = Score.of(HELD.stream()
                    .filter(meeting -> meeting.expected().language().equals(language))
                    .toList());
            assertThat(score.f1()).as("action items, " + language).isGreaterThan(0.76);
            assertThat(score.dueAccuracy()).as("due dates, " + language).isGreaterThan(0.85);
            assertThat(score.questionF1()).as("open questions, " + language).isGreaterThan(0.8);
        }
    }

    @Test
    void every_quote_of_a_reading_stands_in_its_source() {
        for (AnnotatedMeeting meeting : HELD) {
            String source = new String(meeting.source(), StandardCharsets.UTF_8);
            MeetingReading reading = meeting.read();
            assertThat(reading.actionItems())
                    .extracting(ActionItem::quote)
                    .allSatisfy(quote -> assertThat(source).contains(quote));
        }
    }

    @Test
    void each_pair_is_counted_once_and_another_owner_is_no_match() {
        var item = new Annotated.Item("send the list", "Ada", Side.OURS, null, "I'll send the list");
        var expected =
                new Annotated(HELD.getFirst().expected().frame(), null, "en", List.of(item), List.of(), List.of());
        ActionItem found = HELD.getFirst().read().actionItems().getFirst();
        var same = new ActionItem(
                "send the list",
                "Ada",
                Side.OURS,
                null,
                null,
                false,
                found.priority(),
                false,
                found.signal(),
                null,
                null,
                "I'll send the list");
        var other = new ActionItem(
                "send the list",
                "Bo",
                Side.OURS,
                null,
                null,
                false,
                found.priority(),
                false,
                found.signal(),
                null,
                null,
                "I'll send the list");
        var twice = Score.items(expected, reading(List.of(same, same)));
        assertThat(twice.pairs()).hasSize(1);
        assertThat(twice.surplus()).hasSize(1);
        assertThat(Score.items(expected, reading(List.of(other))).pairs()).isEmpty();
    }

    private static MeetingReading reading(List<ActionItem> items) {
        MeetingReading any = HELD.getFirst().read();
        return new MeetingReading(
                any.type(),
                any.date(),
                any.participants(),
                items,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "en");
    }
}
