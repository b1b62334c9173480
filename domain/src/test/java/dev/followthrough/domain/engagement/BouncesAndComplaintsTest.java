package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BouncesAndComplaintsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        5.1.1 | 550 5.1.1 User unknown                                     | 5.1.1 | true  | NO_SUCH_ADDRESS
        5.0.0 | 550-5.1.1 The email account that you tried to reach does not exist | 5.1.1 | true | NO_SUCH_ADDRESS
        5.2.2 | 552 5.2.2 Mailbox full                                     | 5.2.2 | false | MAILBOX_FULL
        5.7.1 | 550 5.7.1 blocked using zen.spamhaus.org                   | 5.7.1 | false | BLOCKED
        5.2.1 | 550 5.2.1 The email account that you tried to reach is disabled | 5.2.1 | true | ADDRESS_DISABLED
        5.1.2 | Host not found                                             | 5.1.2 | true  | NO_SUCH_DOMAIN
        4.4.7 | delivery time expired                                      | 4.4.7 | false | GAVE_UP
        5.3.4 | 552 5.3.4 Message too big for system                       | 5.3.4 | true  | TOO_LARGE
        5.7.1 | 550 5.7.1 Delivery not authorized, message refused         | 5.7.1 | true  | NOT_ALLOWED
        """)
    void a_delivery_report_is_read_to_its_reason(
            String status, String diagnosis, String precise, boolean permanent, BounceReason reason) {
        MailReading reading = SomeMail.saying("Delivery failed.")
                .from("Mail Delivery System", "mailer-daemon@mx.northwind.example")
                .report(
                        "Reporting-MTA: dns; mx.northwind.example",
                        "Final-Recipient: rfc822; Jane.Porter@northwind.example\nAction: failed\nStatus: " + status
                                + "\nDiagnostic-Code: smtp; " + diagnosis)
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(reading.bounces())
                .containsExactly(new Bounced("jane.porter@northwind.example", precise, permanent, reason));
    }

    @Test
    void delayed_is_no_bounce() {
        MailReading reading = SomeMail.saying("Still trying.")
                .report(
                        "Reporting-MTA: dns; mx",
                        "Final-Recipient: rfc822; jane@northwind.example\nAction: delayed\nStatus: 4.4.1")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.DELAYED);
        assertThat(reading.bounces().getFirst().permanent()).isFalse();
    }

    @Test
    void a_report_of_success_is_no_bounce() {
        MailReading reading = SomeMail.saying("Delivered.")
                .report(
                        "Reporting-MTA: dns; mx",
                        "Final-Recipient: rfc822; jane@northwind.example\nAction: delivered\nStatus: 2.0.0")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.OTHER);
    }

    @Test
    void servers_that_send_no_report_are_understood() {
        MailReading reading = SomeMail.saying("""
                        Hi. This is the qmail-send program at mx.northwind.example.
                        I'm afraid I wasn't able to deliver your message to the following addresses.

                        <jane@northwind.example>:
                        Sorry, no mailbox here by that name. (#5.1.1)
                        """)
                .subject("failure notice")
                .from("", "MAILER-DAEMON@mx.northwind.example")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(reading.bounces())
                .containsExactly(new Bounced("jane@northwind.example", "5.1.1", true, BounceReason.NO_SUCH_ADDRESS));
    }

    @Test
    void exim_names_the_recipient_in_a_header() {
        MailReading reading = SomeMail.saying("A message that you sent could not be delivered: Unrouteable address")
                .header("X-Failed-Recipients", "jane@northwind.example")
                .from("Mail Delivery System", "mailer-daemon@mx.acme.example")
                .subject("Mail delivery failed: returning message to sender")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(reading.bounces().getFirst().recipient()).isEqualTo("jane@northwind.example");
    }

    @Test
    void a_warning_without_report_is_a_delay() {
        MailReading reading = SomeMail.saying(
                        "Warning: message 1abc delayed 24 hours. It will be retried for 3 days: jane@northwind.example")
                .from("", "postmaster@mx.acme.example")
                .subject("Warning: message delayed 24 hours")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.DELAYED);
    }

    @Test
    void a_human_postmaster_may_answer() {
        MailReading reading = SomeMail.saying("Sounds good, let's talk on Friday.")
                .from("Sam", "postmaster@northwind.example")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.REPLY);
    }

    @Test
    void a_feedback_report_is_a_complaint() {
        MailReading reading = SomeMail.saying("This is an email abuse report.")
                .feedback("Feedback-Type: abuse\nUser-Agent: Yahoo!-Mail-Feedback/2.0\nVersion: 0.1")
                .returning("Message-ID: <touch-1@acme.example>\nTo: jane@northwind.example")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.COMPLAINT);
    }

    @Test
    void a_report_about_authentication_is_no_complaint() {
        assertThat(SomeMail.saying("")
                        .feedback("Feedback-Type: auth-failure")
                        .read()
                        .kind())
                .isEqualTo(MailKind.OTHER);
    }

    @Test
    void a_report_answers_the_mail_that_it_returns() {
        InboundMail mail = SomeMail.saying("x")
                .unprompted()
                .returning("Message-ID: <touch-9@acme.example>")
                .mail();
        assertThat(mail.answers()).containsExactly("touch-9@acme.example");
    }

    @Test
    void a_read_receipt_is_neither() {
        MailReading reading = SomeMail.saying("Your message was displayed.")
                .header("Content-Type", "multipart/report; report-type=disposition-notification")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.OTHER);
    }
}
