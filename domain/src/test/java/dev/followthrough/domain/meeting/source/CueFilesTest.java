package dev.followthrough.domain.meeting.source;

import static dev.followthrough.domain.meeting.source.Sources.assertRefused;
import static dev.followthrough.domain.meeting.source.Sources.read;
import static dev.followthrough.domain.meeting.source.Sources.turns;
import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.meeting.source.Transcript.Form;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CueFilesTest {
    @Test
    void voice_tags_name_who_speaks_and_consecutive_cues_of_one_speaker_are_one_turn() {
        Transcript transcript = read("""
                WEBVTT - exported

                STYLE
                ::cue { color: white }

                NOTE made by a room
                on two lines

                opening
                00:00:01.500 --> 00:00:04.000 align:start position:0%
                <v.loud Ada Moss>Good <i>morning</i> &amp; welcome.</v>

                7c1f0a2b-3/2-0
                00:00:04.000 --> 00:00:06.000
                <v Ada Moss>Shall we start?</v>

                00:06.250 --> 00:09.000
                <v Bo Lund>Yes.
                """);
        assertThat(transcript.form()).isEqualTo(Form.WEBVTT);
        assertThat(turns(transcript))
                .containsExactly("Ada Moss: Good morning & welcome.\nShall we start?", "Bo Lund: Yes.");
        assertThat(transcript.turns().getFirst().start()).isEqualTo(Duration.ofMillis(1500));
        assertThat(transcript.duration()).isEqualTo(Duration.ofMillis(7500));
    }

    @Test
    void a_cue_may_hold_two_voices() {
        Transcript transcript = read("""
                WEBVTT

                00:01.000 --> 00:04.000
                <v Ada>Ready?</v> <v Bo>Ready.</v>
                """);
        assertThat(turns(transcript)).containsExactly("Ada: Ready?", "Bo: Ready.");
    }

    @Test
    void a_name_before_a_colon_names_the_speaker_until_the_next_one() {
        Transcript transcript = read("""
                1
                00:00:01,000 --> 00:00:02,000
                ADA MOSS: Who has the list?

                2
                00:00:02,000 --> 00:00:03,000
                It was here: on page two.

                3
                00:00:03,000 --> 00:00:04,000
                BO LUND: I have.
                """);
        assertThat(transcript.form()).isEqualTo(Form.SRT);
        assertThat(turns(transcript))
                .containsExactly("ADA MOSS: Who has the list?\nIt was here: on page two.", "BO LUND: I have.");
    }

    @Test
    void a_cue_with_broken_times_keeps_its_words() {
        Transcript transcript = read("""
                WEBVTT

                00:00:01.000 --> oops
                <v Ada>First.</v>
                00:xx:02.000 --> 00:00:03.000
                <v Bo>Second.</v>

                3
                00:00:04.000 -> 00:00:05.000
                <v Ada>Third.</v>
                """);
        assertThat(turns(transcript)).containsExactly("Ada: First.", "Bo: Second.", "Ada: Third.");
        assertThat(transcript.turns().get(1).start()).isNull();
    }

    @Test
    void a_name_in_a_cue_file_without_cues_is_told() {
        assertRefused("just words".getBytes(StandardCharsets.UTF_8), "call.vtt")
                .hasMessageContaining("line 1: there is no cue in it")
                .hasMessageContaining("name it .txt");
        assertRefused("WEBVTT\n\n00:01.000 --> 00:02.000\n\n".getBytes(StandardCharsets.UTF_8), "call.vtt")
                .hasMessageContaining("no cue in it has a word");
    }
}
