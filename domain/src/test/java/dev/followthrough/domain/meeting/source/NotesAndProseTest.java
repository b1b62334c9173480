package dev.followthrough.domain.meeting.source;

import static dev.followthrough.domain.meeting.source.Sources.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.Side;
import dev.followthrough.domain.meeting.source.Transcript.Form;
import org.junit.jupiter.api.Test;

class NotesAndProseTest {
    @Test
    void lines_with_names_under_a_heading_for_tasks_are_notes_and_no_conversation() {
        Transcript transcript = read("""
                # Yard walk, 3 June 2026
                Us: Ada Moss. Them: Bo Lund (COO), Cy

                Next steps:
                Ada: send the plan
                Bo: sign it
                Cy: book the room
                """);
        assertThat(transcript.form()).isEqualTo(Form.NOTES);
        assertThat(transcript.header().date()).isEqualTo("2026-06-03");
        assertThat(transcript.header().attendees())
                .containsExactly(
                        new Attendee("Ada Moss", null, null, Side.OURS),
                        new Attendee("Bo Lund", null, "COO", Side.THEIRS),
                        new Attendee("Cy", null, null, Side.THEIRS));
    }

    @Test
    void chinese_notes_name_both_sides() {
        Header header = read("""
                会议纪要：冷库项目
                日期：2026年6月3日
                参会人：我方 张伟、李娜；客户 王主任（设备科）

                行动项
                - 张伟：6月5日前发方案
                """).header();
        assertThat(header.date()).isEqualTo("2026-06-03");
        assertThat(header.attendees())
                .containsExactly(
                        new Attendee("张伟", null, null, Side.OURS),
                        new Attendee("李娜", null, null, Side.OURS),
                        new Attendee("王主任", null, "设备科", Side.THEIRS));
    }

    @Test
    void bullets_make_notes_and_paragraphs_make_prose() {
        assertThat(read("Walked the yard.\n- gate is rusty\n- crane is fine\n").form())
                .isEqualTo(Form.NOTES);
        Transcript prose = read("We met Bo today.\nHe liked it.\n\nAda will send the plan.");
        assertThat(prose.form()).isEqualTo(Form.PROSE);
        assertThat(prose.turns()).hasSize(2);
    }
}
