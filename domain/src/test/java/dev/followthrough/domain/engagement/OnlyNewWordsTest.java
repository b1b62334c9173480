package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyNewWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thursday is fine.\n\nOn Mon, 23 Nov 2026 at 09:00, Alex Kim\n<alex@acme.example> wrote:\n\n> Hi Jane,\n> when?",
                "Thursday is fine.\n\nOn 23 Nov 2026, at 09:00, Alex Kim <alex@acme.example> wrote:\n\nHi Jane,\nwhen?",
                "Thursday is fine.\n\n-----Original Message-----\nFrom: Alex Kim\nSent: Monday\nTo: Jane\nSubject: when\n\nHi Jane",
                "Thursday is fine.\n\n________________________________\nFrom: Alex Kim <alex@acme.example>\nSent: Monday, November 23, 2026 9:00 AM\nTo: Jane Porter\nSubject: when\n\nHi Jane",
                "Thursday is fine.\n\nVon: Alex Kim\nGesendet: Montag, 23. November 2026 09:00\nAn: Jane Porter\nBetreff: wann\n\nHallo",
                "Thursday is fine.\n\nAm Mo., 23. Nov. 2026 um 09:00 Uhr schrieb Alex Kim <alex@acme.example>:\n\n> Hallo",
                "Thursday is fine.\n\nLe lun. 23 nov. 2026 à 09:00, Alex Kim <alex@acme.example> a écrit :\n\n> Bonjour",
                "Thursday is fine.\n\nEl lun, 23 nov 2026 a las 9:00, Alex Kim (<alex@acme.example>) escribió:\n\n> Hola",
                "Thursday is fine.\n\n2026年11月23日 09:00，Alex Kim <alex@acme.example> 写道：\n\n> 你好",
                "Thursday is fine.\n\n发件人: Alex Kim\n发送时间: 2026年11月23日\n收件人: Jane\n主题: when\n\n你好",
                "> when?\n\nThursday is fine.",
                "On Mon, Alex Kim <alex@acme.example> wrote:\n> when?\n\nThursday is fine.\n\n> Hi",
                "Thursday is fine.\n\nBest regards,\nJane Porter\nHead of Logistics | Northwind\n+1 555 0100",
                "Thursday is fine.\n\n-- \nJane Porter\nNorthwind",
                "Thursday is fine.\n\nSent from my iPhone",
                "Thursday is fine.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Alex Kim\nSent: Monday\nTo: Jane\nSubject: when",
                "Thursday is fine.\n\nJane",
                "Thursday is fine.\n\nThanks, Jane",
                "Thursday is fine.\n\nMit freundlichen Grüßen\nJane Porter\n\nNorthwind GmbH, Amtsgericht Berlin HRB 1234",
                "Thursday is fine.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.\nIf you have received this message in error, please delete it.",
                "CAUTION: This email originated from outside of the organization. Do not click links.\n\nThursday is fine.",
                "Thursday is\u00a0fine.\u200b\r\n\r\nSent from my Samsung Galaxy smartphone."
            })
    void quotes_signatures_and_disclaimers_come_off(String text) {
        assertThat(SomeMail.saying(text).read().text()).isEqualTo("Thursday is fine.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Thursday is fine.</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Nov 23, 2026 at 9:00 AM Alex Kim &lt;<a href=\"mailto:alex@acme.example\">alex@acme.example</a>&gt; wrote:<br></div><blockquote class=\"gmail_quote\"><div>Hi Jane</div></blockquote></div>",
                "<p>Thursday is fine.</p><div id=\"divRplyFwdMsg\"><b>From:</b> Alex</div><div>Hi Jane</div>",
                "<div>Thursday is fine.</div><div class=\"gmail_signature\"><div>Jane Porter</div></div>",
                "<div style=\"display:none\">Stop emailing me</div><p>Thursday is fine.</p><style>p{color:red}</style>",
                "<p>Thursday is fine.</p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt\"><p><b>From:</b> Alex<br><b>Sent:</b> Monday</p></div><p>Hi</p>",
                "<p>Thursday\n is&nbsp;fine.</p>"
            })
    void the_html_of_the_common_programs_reads_like_text(String html) {
        assertThat(SomeMail.inHtml(html).read().text()).isEqualTo("Thursday is fine.");
    }

    @Test
    void answers_between_the_quotes_stay() {
        MailReading reading = SomeMail.saying("""
                On Mon, Nov 23, 2026 at 9:00 AM Alex Kim <alex@acme.example> wrote:
                > Is 14 depots right?
                No, it is 16.
                > Who signs?
                Our CFO does.
                """).read();
        assertThat(reading.text()).isEqualTo("No, it is 16.\nOur CFO does.");
    }

    @Test
    void thanks_at_the_top_is_no_signature() {
        MailReading reading = SomeMail.saying(
                        "Hi Alex,\n\nThanks,\nCould you send me the pricing for 14 depots?\n\nJane")
                .read();
        assertThat(reading.text()).endsWith("Could you send me the pricing for 14 depots?");
    }

    @Test
    void thanks_alone_is_still_said() {
        assertThat(SomeMail.saying("Thanks!").read().text()).isEqualTo("Thanks!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en:Thursday is fine for us, thank you.",
                "de:Das passt uns gut, vielen Dank.",
                "fr:Nous sommes disponibles jeudi, merci.",
                "es:Nos parece bien el jueves, gracias.",
                "zh:周四可以，谢谢。",
                "ja:木曜日で大丈夫です。ありがとうございます。"
            })
    void the_language_is_told(String sample) {
        assertThat(SomeMail.saying(sample.substring(3)).read().language()).isEqualTo(sample.substring(0, 2));
    }

    @Test
    void a_hundred_thousand_characters_are_read_in_a_moment() {
        String nasty = "please stop ".repeat(3_000) + "On ".repeat(10_000) + "a@b ".repeat(8_000);
        org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(5), () -> SomeMail.saying(nasty).read());
    }
}
