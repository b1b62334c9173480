package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwayAndGoneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-07 | I am out of the office and will be back on Monday, December 7, 2026.
        2026-12-07 | I'm on vacation until December 7th with limited access to email.
        2026-12-05 | I am out of office through December 4.
        2026-12-07 | I'm out of the office from 25 November to 4 December, returning 7 December. For urgent matters contact bob@northwind.example.
        2026-12-07 | Out of office 2026-11-24. Back 2026-12-07.
        2026-11-30 | I'm away from my desk and will return on Monday.
        2026-12-13 | I am out of the office. I will be back on 13/12/2026.
                   | I am out of the office and back on 03/04/2027.
        2027-04-04 | I am out of the office and back on 04/04/2027.
        2027-04-05 | I am out of the office and back on Monday, 05/04/2027.
                   | I am on leave. For urgent matters please contact Bob Smith.
                   | I am out of the office since 12 November with no access to email.
        2027-01-04 | I'm on annual leave and will return on January 4.
        2026-11-20 | I am out of the office and will be back on November 20.
                   | Out of office. I'll be back next Friday.
        2026-12-07 | Ich bin derzeit nicht im Büro und ab dem 7. Dezember wieder erreichbar.
        2026-12-07 | Ich bin im Urlaub. Ab dem 07.12.2026 bin ich wieder für Sie da.
        2026-12-05 | Ich bin bis einschließlich 04.12.2026 nicht im Büro.
        2026-12-07 | Je suis absent du bureau, de retour le 7 décembre 2026.
        2026-12-07 | Estoy fuera de la oficina hasta el 7 de diciembre.
        2026-12-07 | 我目前正在休假，12月7日返回公司。
        """)
    void people_who_are_away_are_back_when_they_say_so_and_nobody_guesses(LocalDate back, String words) {
        MailReading reading = SomeMail.automatic(words).read();
        assertThat(reading.kind()).isEqualTo(MailKind.OUT_OF_OFFICE);
        assertThat(reading.returnDate()).isEqualTo(back);
        assertThat(reading.intent()).isNull();
    }

    @Test
    void an_absence_without_any_header_is_known_by_its_words() {
        MailReading reading = SomeMail.saying(
                        "I am currently out of the office and will return on December 7. I will reply then.")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.OUT_OF_OFFICE);
        assertThat(reading.returnDate()).isEqualTo("2026-12-07");
    }

    @Test
    void a_person_who_mentions_a_holiday_is_a_person() {
        MailReading reading = SomeMail.saying("I'm on vacation next week, can we reconnect after December 7?")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.REPLY);
        assertThat(reading.notBefore()).isEqualTo("2026-12-08");
    }

    @Test
    void exchange_marks_peoples_mails_too_with_x_auto_response_suppress() {
        MailReading reading = SomeMail.saying("Let's talk on Thursday.")
                .header("X-Auto-Response-Suppress", "All")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.REPLY);
    }

    @Test
    void auto_submitted_no_is_a_person() {
        assertThat(SomeMail.saying("Let's talk.")
                        .header("Auto-Submitted", "no")
                        .read()
                        .kind())
                .isEqualTo(MailKind.REPLY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Bob Smith | bob@northwind.example | Jane Porter no longer works at Northwind. Please contact Bob Smith (bob@northwind.example).
        Bob Smith |                       | Jane has left the company. Her successor is Bob Smith.
                  | info@northwind.example | I am no longer with Northwind. Please write to info@northwind.example.
        Bob Smith | bob@northwind.example | Frau Porter ist nicht mehr für uns tätig. Bitte wenden Sie sich an Bob Smith, bob@northwind.example.
        李明       |                       | 我已离职，工作由李明负责。
        """)
    void who_has_left_may_name_a_successor(String name, String email, String words) {
        MailReading reading = SomeMail.automatic(words).read();
        assertThat(reading.kind()).isEqualTo(MailKind.LEFT_COMPANY);
        assertThat(reading.person()).isEqualTo(new NamedPerson(name, email));
    }

    @Test
    void a_colleague_who_says_so_is_believed() {
        MailReading reading = SomeMail.saying("Hi Alex, Jane is no longer with the company.")
                .from("Tom", "tom@northwind.example")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.LEFT_COMPANY);
        assertThat(reading.person()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Thank you for contacting Northwind. We have received your message and will get back to you within 2 business days.
        Your request has been received. Ticket #48213 has been created.
        Vielen Dank für Ihre Nachricht. Wir melden uns schnellstmöglich.
        """)
    void receipts_are_receipts(String words) {
        assertThat(SomeMail.automatic(words).subject("Re: Routing").read().kind())
                .isEqualTo(MailKind.AUTO_ACKNOWLEDGEMENT);
    }

    @Test
    void a_challenge_wants_proof_of_a_human() {
        MailReading reading = SomeMail.automatic(
                        "Your message is being held. Please click the link below to verify that you are a human sender so that it can be delivered.")
                .subject("Please verify your message")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.CHALLENGE);
    }
}
