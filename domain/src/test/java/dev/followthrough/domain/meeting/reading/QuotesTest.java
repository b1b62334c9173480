package dev.followthrough.domain.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.ActionItem;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.OpenQuestion;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final List<String> PIECES = List.of(
            "Ada: ",
            "Bo: ",
            "张伟：",
            "李娜：",
            "\n",
            "\n\n",
            "- ",
            "I'll send you the list",
            " by Friday",
            "? ",
            ". ",
            "Can you check it",
            "Yes, sure",
            "我明天发给您",
            "，",
            "。",
            "能不能支持？",
            "Next steps\n",
            "<v Ada>",
            "if you sign, ",
            "haha",
            "next week",
            "10月14日",
            "周",
            "(",
            ")",
            "I don't know",
            "行动项\n",
            "“",
            "”",
            "\u00a0");

    @Property(tries = 500, seed = "20260310")
    void whatever_the_text_every_quote_is_in_it_and_reading_again_gives_the_same(@ForAll("texts") String text) {
        String source = "Ada: Hello.\n" + text;
        MeetingReading reading = Readings.read(source, "Ada");
        List<String> quotes = Stream.concat(
                        reading.actionItems().stream().map(ActionItem::quote),
                        reading.openQuestions().stream().map(OpenQuestion::question))
                .toList();
        assertThat(reading.actionItems()).allSatisfy(item -> assertThat(source).contains(item.quote()));
        assertThat(quotes).allSatisfy(quote -> assertThat(quote).isNotBlank());
        assertThat(Readings.read(source, "Ada")).isEqualTo(reading);
        assertThat(new QuotedItems(source).of(reading)).isEqualTo(reading);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Test
    void a_sentence_that_runs_over_a_cues_end_is_quoted_by_its_longest_piece() {
        MeetingReading reading = Readings.read("""
                WEBVTT

                00:01.000 --> 00:02.000
                <v Ada>I'll send you the

                00:02.000 --> 00:03.000
                <v Ada>long price list for the north yard by Friday.
                """, "Ada");
        assertThat(reading.actionItems().getFirst().what()).isEqualTo("send the long price list for the north yard");
        assertThat(reading.actionItems().getFirst().quote()).isEqualTo("long price list for the north yard by Friday.");
    }

    @Test
    void items_of_a_model_without_a_quote_in_the_source_are_dropped() {
        String source = "Ada: I’ll send\nthe   list.\nBo: Thanks.\nAda: Bye.";
        MeetingReading reading = Readings.read(source, "Ada");
        var held = new QuotedItems(source);
        assertThat(held.isThere("i'll SEND the list")).isTrue();
        assertThat(held.isThere("I'll send the contract")).isFalse();
        assertThat(held.isThere(" ")).isFalse();
        assertThat(new QuotedItems("another source").of(reading).actionItems()).isEmpty();
        assertThat(held.of(reading)).isEqualTo(reading);
    }

    @Test
    void three_hours_of_talk_are_read_to_the_end() {
        StringBuilder talk = new StringBuilder();
        for (int i = 0; i < 1500; i++)
            talk.append(i % 2 == 0 ? "Ada" : "Bo")
                    .append(": Well, the crane in yard number ")
                    .append(i)
                    .append(" is rather slow in the morning and nobody quite knows why that is so.\n");
        talk.append("Ada: I'll send you the crane report by Friday.\n");
        MeetingReading reading = Readings.read(talk.toString(), "Ada");
        assertThat(Readings.items(reading)).containsExactly("Ada: send the crane report, 2026-03-13");
        assertThat(reading.keyPoints()).hasSizeLessThanOrEqualTo(8);
    }
}
