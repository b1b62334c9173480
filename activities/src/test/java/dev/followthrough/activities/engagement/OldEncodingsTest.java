package dev.followthrough.activities.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldEncodingsTest {

    @ParameterizedTest
    @CsvSource({
        "ISO-2022-JP, ISO-2022-JP, 木曜で大丈夫です",
        "Shift_JIS, Shift_JIS, 木曜で大丈夫です",
        "EUC-JP, EUC-JP, 木曜で大丈夫です",
        "GB18030, GB2312, 周四没问题，镕",
        "Big5, Big5, 週四沒問題",
        "windows-1252, ISO-8859-1, “Donnerstag” – für 20 €",
        "ISO-8859-15, ISO-8859-15, Donnerstag für 20 €",
        "UTF-8, us-ascii, Jeudi à 9 h"
    })
    void text_is_read_as_it_was_meant(String written, String declared, String words) throws Exception {
        assertThat(text("text/plain; charset=" + declared, "8bit", words.getBytes(Charset.forName(written))))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 木曜で大丈夫です", "ISO-2022-JP, 木曜で大丈夫です", "windows-1252, Schöne Grüße für Sie"})
    void a_charset_that_nobody_names_is_told_by_the_bytes(String written, String words) throws Exception {
        assertThat(text("text/plain", "8bit", words.getBytes(Charset.forName(written))))
                .isEqualTo(words);
    }

    @Test
    void an_unknown_or_lying_charset_loses_nothing() throws Exception {
        byte[] utf8 = "Jeudi à 9 h".getBytes(StandardCharsets.UTF_8);
        assertThat(text("text/plain; charset=x-nobody", "8bit", utf8)).isEqualTo("Jeudi à 9 h");
        byte[] western = "Jeudi à 9 h".getBytes(Charset.forName("windows-1252"));
        assertThat(text("text/plain; charset=utf-8", "8bit", western)).isEqualTo("Jeudi à 9 h");
    }

    @Test
    void soft_line_breaks_with_blanks_behind_them_are_joined() throws Exception {
        byte[] broken = "Donnerstag pa=df= \r\nt.=".getBytes(StandardCharsets.US_ASCII);
        assertThat(text("text/plain; charset=iso-8859-1", "quoted-printable", broken))
                .isEqualTo("Donnerstag paßt.");
    }

    private static String text(String type, String encoding, byte[] body) throws Exception {
        var mail = new ByteArrayOutputStream();
        mail.writeBytes(("From: jane@northwind.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: " + type
                        + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(body);
        return String.valueOf(MailParser.parse(mail.toByteArray()).text()).strip();
    }
}
