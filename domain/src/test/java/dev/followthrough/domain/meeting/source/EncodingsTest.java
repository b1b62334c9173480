package dev.followthrough.domain.meeting.source;

import static dev.followthrough.domain.meeting.source.Sources.assertRefused;
import static dev.followthrough.domain.meeting.source.Sources.read;
import static dev.followthrough.domain.meeting.source.Sources.turns;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final String CHINESE = "张伟：明天发报价。\n李娜：好的，谢谢。\n张伟：再见。\n";
    private static final String WESTERN = "René: It’s a café – naïve, isn’t it?\nJürgen: Ça va.\nRené: Très bien.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030"})
    void chinese_is_read_in_the_encodings_that_it_comes_in(String charset) {
        byte[] content = CHINESE.getBytes(Charset.forName(charset));
        assertThat(turns(read(content, "a.txt"))).containsExactly("张伟: 明天发报价。", "李娜: 好的，谢谢。", "张伟: 再见。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void accents_and_curly_quotes_survive(String charset) {
        byte[] content = WESTERN.getBytes(Charset.forName(charset));
        assertThat(turns(read(content, "a.txt")).getFirst()).isEqualTo("René: It’s a café – naïve, isn’t it?");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        byte[] utf8 = ("\uFEFF" + WESTERN).getBytes(StandardCharsets.UTF_8);
        assertThat(read(utf8, "a.txt").turns().getFirst().speaker()).isEqualTo("René");
        byte[] little = ("\uFEFF" + WESTERN).getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(little, "a.txt").turns().getFirst().speaker()).isEqualTo("René");
    }

    @Test
    void text_that_was_saved_wrongly_is_refused_with_its_line() {
        String twice = new String(
                "It’s fine. It’s late. It’s café.".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertRefused(("Ada: ok\n" + twice).getBytes(StandardCharsets.UTF_8), "a.txt")
                .hasMessageStartingWith("line 2: the text was saved in the wrong encoding")
                .hasMessageContaining("as UTF-8");
        assertRefused("Ada: \uFFFD\uFFFD\uFFFD".getBytes(StandardCharsets.UTF_8), "a.txt")
                .hasMessageContaining("characters were lost");
    }

    @Test
    void what_is_no_text_is_named() {
        assertRefused(new byte[0], "a.txt").hasMessageContaining("the file is empty");
        assertRefused(" \n\t\n".getBytes(StandardCharsets.UTF_8), "a.txt").hasMessageContaining("nothing in the file");
        assertRefused("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8), "a.pdf").hasMessageContaining("this is a PDF");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "a.docx").hasMessageContaining("Word document");
        assertRefused(new byte[] {'a', '\n', 0, 1, 2}, "a.txt").hasMessageStartingWith("line 2: there are bytes in it");
        assertRefused("ab".getBytes(StandardCharsets.UTF_16LE), "a.txt").hasMessageContaining("byte order mark");
        byte[] huge = new byte[TranscriptReader.MOST_BYTES + 1];
        Arrays.fill(huge, (byte) 'a');
        assertRefused(huge, "a.txt").hasMessageContaining("5 MB");
    }

    @Test
    void a_broken_file_with_a_mark_is_told() {
        assertRefused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC3, ' '}, "a.txt")
                .hasMessageContaining("looks like UTF-8 but is broken");
    }
}
