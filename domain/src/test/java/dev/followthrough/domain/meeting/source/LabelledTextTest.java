package dev.followthrough.domain.meeting.source;

import static dev.followthrough.domain.meeting.source.Sources.read;
import static dev.followthrough.domain.meeting.source.Sources.turns;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.source.Transcript.Form;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledTextTest {
    private static final List<String> SAID = List.of("Ada Moss: Hello.", "Bo Lund: Hi: you too.", "Ada Moss: Fine.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Moss: Hello.\nBo Lund: Hi: you too.\nAda Moss: Fine.",
                "Ada Moss (00:00:05): Hello.\n\nBo Lund (00:00:07): Hi: you too.\n\nAda Moss (00:00:09): Fine.",
                "[00:05] Ada Moss: Hello.\n[00:07] Bo Lund: Hi: you too.\n[00:09] Ada Moss: Fine.",
                "00:00:05 Ada Moss\nHello.\n\n00:00:07 Bo Lund\nHi: you too.\n\n00:00:09 Ada Moss\nFine.",
                "Ada Moss 00:05\nHello.\n\nBo Lund 00:07\nHi: you too.\n\nAda Moss 00:09\nFine.",
                "Ada Moss [00:00:05]\nHello.\nBo Lund [00:00:07]\nHi: you too.\nAda Moss [00:00:09]\nFine.",
                "**Ada Moss:** Hello.\n**Bo Lund:** Hi: you too.\n**Ada Moss:** Fine.",
                ">> Ada Moss: Hello.\n>> Bo Lund: Hi: you too.\n>> Ada Moss: Fine.",
                "Ada Moss [00:05]: Hello.\nBo Lund [00:07]: Hi: you too.\nAda Moss [00:09]: Fine."
            })
    void the_labels_of_recorders_name_who_speaks(String text) {
        Transcript transcript = read(text);
        assertThat(transcript.form()).isEqualTo(Form.LABELLED);
        assertThat(turns(transcript)).isEqualTo(SAID);
        if (text.contains("05")) {
            assertThat(transcript.turns().get(1).start()).isEqualTo(Duration.ofSeconds(7));
            assertThat(transcript.duration()).isEqualTo(Duration.ofSeconds(9));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张伟：你好。\n李娜：好的。\n张伟：行。",
                "张伟 00:12:03\n你好。\n李娜 00:12:05\n好的。\n张伟 00:12:07\n行。",
                "张伟(00:12:03): 你好。\n李娜(00:12:05): 好的。\n张伟(00:12:07): 行。",
                "销售 张伟：你好。\n客户 李娜：好的。\n销售 张伟：行。"
            })
    void chinese_labels_are_read_too(String text) {
        assertThat(turns(read(text))).containsExactly("张伟: 你好。", "李娜: 好的。", "张伟: 行。");
    }

    @Test
    void the_header_tells_title_date_length_and_who_was_there() {
        Header header = read("""
                Title: Yard walk
                Date: 3 June 2026
                Duration: 1 h 20 min
                Attendees: Ada Moss (Yardly, Sales Manager), Bo Lund (Quay Co), Cy (owner)

                Ada Moss: Hello.
                Bo Lund: Hi.
                Cy: Hi.
                """).header();
        assertThat(header.title()).isEqualTo("Yard walk");
        assertThat(header.date()).isEqualTo("2026-06-03");
        assertThat(header.duration()).isEqualTo(Duration.ofMinutes(80));
        assertThat(header.attendees())
                .containsExactly(
                        new Attendee("Ada Moss", "Yardly", "Sales Manager", null),
                        new Attendee("Bo Lund", "Quay Co", null, null),
                        new Attendee("Cy", null, "owner", null));
    }

    @Test
    void a_company_in_the_label_is_no_part_of_the_name() {
        Transcript transcript = read("Ada Moss (Yardly): Hello.\nBo Lund (Quay Co): Hi.\nAda Moss (Yardly): Fine.");
        assertThat(transcript.turns()).extracting(Turn::speaker).containsExactly("Ada Moss", "Bo Lund", "Ada Moss");
        assertThat(transcript.header().attendees())
                .extracting(Attendee::affiliation)
                .containsExactly("Yardly", "Quay Co");
    }

    @Test
    void turns_that_only_dashes_part_are_a_dialogue() {
        Transcript transcript = read("- Do you have it?\n- Yes, I do.\n- Can you send it?\n- I'll send it today.");
        assertThat(transcript.form()).isEqualTo(Form.DIALOGUE);
        assertThat(transcript.turns()).extracting(Turn::speaker).containsExactly("A", "B", "A", "B");
    }
}
