package dev.followthrough.activities.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.engagement.HtmlBody;
import dev.followthrough.domain.engagement.Tracking;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A touch as a mail, as the other side reads it.
class ComposingMailsTest {
    private static final String INJECTION = "x\r\nBcc: everybody@evil.example\r\n\r\nBuy!";

    private final MimeComposer composer = new MimeComposer();

    @Test
    void text_and_html_say_the_same() throws Exception {
        var parts = (MimeMultipart)
                read(mail("Docks", "Priya", "One & two\n\nThree")).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) parts.getBodyPart(0).getContent()).isEqualTo("One & two\n\nThree");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<p>One &amp; two</p>", "<p>Three</p>");
    }

    @Test
    void a_tracked_mail_has_a_first_link_that_nobody_can_see_and_an_untracked_one_has_none() {
        String text = "See https://library.example/one";
        String html = HtmlBody.of(text, new Tracking(n -> "https://t.example/c" + n, "https://t.example/h", null));
        assertThat(html.indexOf("https://t.example/h")).isPositive().isLessThan(html.indexOf("https://t.example/c0"));
        assertThat(html).contains("style=\"display:none\"", "></a><p>").doesNotContain("<img");
        assertThat(HtmlBody.of(text, null)).doesNotContain("display:none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "跟进：码头自动化试点的下一步安排",
                "Straße & Café",
                "🚚 docks 👩🏽‍💻",
                "The very long subject of a mail that goes on about docks and depots and does not end before the eightieth column"
            })
    void subjects_and_names_survive_in_every_script(String words) throws Exception {
        MimeMessage read = read(mail(words, words, "Hello"));
        assertThat(read.getSubject()).isEqualTo(words);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getPersonal()).isEqualTo(words);
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo(words);
        assertThat(new String(bytes(mail(words, words, "Hello")), StandardCharsets.ISO_8859_1).split("\r\n\r\n")[0])
                .matches("\\A\\p{ASCII}*\\z");
    }

    @Test
    void no_field_can_begin_another_one() throws Exception {
        OutgoingMail evil = new OutgoingMail(
                INJECTION,
                INJECTION,
                "mara@sells.example",
                INJECTION,
                "priya@northwind.example",
                INJECTION,
                INJECTION,
                "Hello",
                INJECTION,
                List.of(INJECTION),
                List.of(INJECTION),
                true,
                null);
        MimeMessage read = read(evil);
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).extracting(Object::toString).noneMatch(to -> to.contains("<everybody"));
        assertThat(read.getContent()).isInstanceOf(MimeMultipart.class);
        assertThat(Collections.list(read.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .doesNotContain("Bcc", "bcc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "priya@northwind.example\r\nBcc: everybody@evil.example",
                "priya@northwind.example, everybody@evil.example",
                "priya",
                "pri ya@northwind.example",
                "普里娅@northwind.example",
                ""
            })
    void an_address_that_is_none_is_refused(String address) {
        OutgoingMail usual = mail("Docks", "Priya", "Hello");
        OutgoingMail to = new OutgoingMail(
                usual.touchKey(),
                usual.messageId(),
                usual.from(),
                usual.fromName(),
                address,
                usual.toName(),
                usual.subject(),
                usual.text(),
                null,
                List.of(),
                usual.unsubscribe(),
                false,
                null);
        assertThatThrownBy(() -> composer.compose(to)).isInstanceOf(MimeComposer.Unaddressable.class);
    }

    @Test
    void a_domain_in_another_script_is_spelled_as_servers_know_it() throws Exception {
        OutgoingMail usual = mail("Docks", "Priya", "Hello");
        OutgoingMail to = new OutgoingMail(
                usual.touchKey(),
                usual.messageId(),
                usual.from(),
                usual.fromName(),
                "priya@bücher.example",
                usual.toName(),
                usual.subject(),
                usual.text(),
                null,
                List.of(),
                usual.unsubscribe(),
                false,
                null);
        assertThat(((InternetAddress) read(to).getAllRecipients()[0]).getAddress())
                .isEqualTo("priya@xn--bcher-kva.example");
    }

    @Test
    void the_thread_the_mark_and_the_ways_out_are_in_the_headers() throws Exception {
        OutgoingMail usual = mail("Docks", "Priya", "Hello");
        MimeMessage read = read(new OutgoingMail(
                "d-1/1/2",
                "second@sells.example",
                usual.from(),
                usual.fromName(),
                usual.to(),
                usual.toName(),
                usual.subject(),
                usual.text(),
                "first@sells.example",
                List.of("zeroth@sells.example", "first@sells.example"),
                List.of("https://follow.example/u/token", "mailto:mara@sells.example?subject=unsubscribe"),
                true,
                null));
        assertThat(read.getMessageID()).isEqualTo("<second@sells.example>");
        assertThat(read.getHeader("In-Reply-To", null)).isEqualTo("<first@sells.example>");
        assertThat(unfolded(read, "References")).isEqualTo("<zeroth@sells.example> <first@sells.example>");
        assertThat(read.getHeader("X-Followthrough-Touch", null)).isEqualTo("d-1/1/2");
        assertThat(unfolded(read, "List-Unsubscribe"))
                .isEqualTo("<https://follow.example/u/token>, <mailto:mara@sells.example?subject=unsubscribe>");
        assertThat(read.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(read.getHeader("Auto-Submitted")).isNull();
        assertThat(read.getHeader("Precedence")).isNull();
    }

    @Test
    void without_https_nothing_promises_one_click() throws Exception {
        assertThat(read(mail("Docks", "Priya", "Hello")).getHeader("List-Unsubscribe-Post"))
                .isNull();
    }

    @Test
    void no_line_is_longer_than_a_server_takes() throws Exception {
        String endless = "word".repeat(2_000);
        List<String> references = java.util.stream.IntStream.range(0, 80)
                .mapToObj(n -> "message-" + n + "@sells.example")
                .toList();
        OutgoingMail usual = mail("字".repeat(800), "名".repeat(500), endless + "\n\n" + "字".repeat(3_000));
        OutgoingMail large = new OutgoingMail(
                usual.touchKey(),
                usual.messageId(),
                usual.from(),
                endless,
                usual.to(),
                usual.toName(),
                endless,
                usual.text(),
                null,
                references,
                usual.unsubscribe(),
                false,
                null);
        for (OutgoingMail mail : List.of(usual, large)) {
            assertThat(new String(bytes(mail), StandardCharsets.ISO_8859_1).split("\r\n"))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        }
    }

    @Test
    void the_touch_alone_names_the_mail_in_every_attempt() throws Exception {
        assertThat(read(mail("Docks", "Priya", "Hello")).getMessageID())
                .isEqualTo(read(mail("Other", "Priya", "Changed")).getMessageID());
    }

    private static String unfolded(MimeMessage read, String name) throws MessagingException {
        return jakarta.mail.internet.MimeUtility.unfold(read.getHeader(name, null));
    }

    private static OutgoingMail mail(String subject, String name, String text) {
        OutgoingMail usual = SomeMail.outgoing();
        return new OutgoingMail(
                usual.touchKey(),
                usual.messageId(),
                usual.from(),
                name,
                usual.to(),
                name,
                subject,
                text,
                null,
                List.of(),
                usual.unsubscribe(),
                false,
                null);
    }

    private MimeMessage read(OutgoingMail mail) throws MessagingException, IOException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(mail)));
    }

    private byte[] bytes(OutgoingMail mail) throws MessagingException, IOException {
        var out = new ByteArrayOutputStream();
        composer.compose(mail).writeTo(out);
        return out.toByteArray();
    }
}
