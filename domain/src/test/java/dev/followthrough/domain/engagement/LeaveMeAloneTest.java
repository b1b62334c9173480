package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaveMeAloneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unsubscribe",
                "unsubscribe me please",
                "Please unsubcribe me.",
                "pls un-subscribe",
                "STOP",
                "Stop.",
                "Please stop emailing me.",
                "Can you please stop sending me these emails?",
                "Stop contacting us, we're not interested.",
                "Take me off your list.",
                "take me off this list please",
                "Please remove me from your mailing list",
                "Remove us from your database immediately.",
                "Kindly remove my email address from your system.",
                "Please remove me.",
                "Do not contact me again.",
                "Don't email me anymore",
                "Please do not reach out to me again.",
                "Please don't follow up again.",
                "Never write to me again!",
                "I don't want to hear from you again.",
                "I do not wish to receive any further communication from your company.",
                "I'd rather not receive these emails.",
                "I would appreciate it if you did not contact me again.",
                "No more emails, please.",
                "No further contact please.",
                "Leave me alone.",
                "Lose my number.",
                "Would you please let me be?",
                "Opt me out",
                "I want to opt out of these.",
                "Go away.",
                "This is spam. I'm reporting you.",
                "I'm marking this as spam",
                "How many times do I have to say no?",
                "I've asked you to stop. Twice.",
                "I told you last month to stop. Which part was unclear?",
                "Cease and desist all communication with our company.",
                "Please delete my data under GDPR Article 17.",
                "I object to the processing of my personal data for marketing.",
                "I never gave you my consent to be on this.",
                "We would be grateful to no longer receive your messages.",
                "Kindly refrain from contacting our employees.",
                "You're wasting your time. Quit bugging me.",
                "Enough with the follow-ups already.",
                "F*** off",
                "Drop me from this sequence please",
                "Not interested, please take us off your mailing list. Happy to talk to you at the trade fair though.",
                "Thanks but no thanks. Don't contact us anymore.",
                "Bitte nehmen Sie mich aus Ihrem Verteiler.",
                "Bitte schreiben Sie mir nicht mehr.",
                "Keine weiteren E-Mails, bitte!",
                "Lassen Sie mich in Ruhe.",
                "Hiermit widerspreche ich der Verarbeitung meiner Daten.",
                "Löschen Sie bitte meine Daten.",
                "Merci de ne plus me contacter.",
                "Veuillez me désinscrire de votre liste.",
                "Ne m'écrivez plus.",
                "Arrêtez de m'envoyer des mails.",
                "Supprimez-moi de vos listes, merci.",
                "Por favor, no me escriban más.",
                "Quiero darme de baja de esta lista.",
                "Dejen de enviarme correos.",
                "Elimíneme de su lista de correo.",
                "退订",
                "请不要再给我发邮件了。",
                "请把我从名单中删除",
                "别再联系我了",
                "不要再打扰我",
                "谢谢，请勿再联系。"
            })
    void a_wish_to_be_left_alone_is_caught_however_it_is_put(String words) {
        MailReading reading = SomeMail.saying(words).read();
        assertThat(reading.kind()).isEqualTo(MailKind.REPLY);
        assertThat(reading.intent()).as(reading.why().toString()).isEqualTo(Intent.UNSUBSCRIBE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How does the unsubscribe flow in your product work?",
                "What unsubscribe rate do your customers see?",
                "Please don't unsubscribe me, I just changed jobs.",
                "Feel free to stop by our office on Thursday.",
                "Can we opt out of the contract after year one?",
                "No problem, let's talk on Friday.",
                "We don't want to stop the pilot.",
                "Could you remove clause 4 from the contract?",
                "Please do not contact me by phone next week, email is fine. Which price applies to us?",
                "Does it filter spam?"
            })
    void what_only_sounds_like_it_is_not(String words) {
        assertThat(SomeMail.saying(words).read().intent()).isNotEqualTo(Intent.UNSUBSCRIBE);
    }

    @Test
    void a_way_out_used_by_the_mail_program_counts_although_nobody_wrote_its_body() {
        MailReading reading = SomeMail.saying("This message was automatically generated by Gmail.")
                .unprompted()
                .subject("unsubscribe")
                .header("Auto-Submitted", "auto-generated")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.REPLY);
        assertThat(reading.intent()).isEqualTo(Intent.UNSUBSCRIBE);
    }

    @Test
    void our_own_quoted_footer_is_nobodys_wish() {
        MailReading reading = SomeMail.saying("""
                        Sounds good, Thursday at 3pm works for me.

                        On Mon, Nov 23, 2026 at 9:00 AM Alex Kim <alex@acme.example> wrote:

                        > Shall we talk on Thursday?
                        > To unsubscribe reply with STOP.
                        """).read();
        assertThat(reading.intent()).isEqualTo(Intent.POSITIVE);
        assertThat(reading.text()).isEqualTo("Sounds good, Thursday at 3pm works for me.");
    }

    @Test
    void a_footer_of_the_senders_own_newsletter_is_nobodys_wish() {
        MailReading reading = SomeMail.saying("""
                        Yes, let's talk next week.

                        Best,
                        Jane

                        To unsubscribe from our newsletter, click here: https://northwind.example/u
                        """).read();
        assertThat(reading.intent()).isEqualTo(Intent.POSITIVE);
    }

    @Test
    void a_postscript_is_part_of_the_words() {
        MailReading reading = SomeMail.saying("""
                        Thanks for the deck.

                        Best regards,
                        Jane Porter
                        Head of Logistics

                        PS: please stop emailing me from now on.
                        """).read();
        assertThat(reading.intent()).isEqualTo(Intent.UNSUBSCRIBE);
    }

    @Test
    void an_automatic_answer_that_forbids_mail_is_heard() {
        MailReading reading = SomeMail.automatic("This mailbox takes no sales mail. Remove us from your mailing list.")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.REPLY);
        assertThat(reading.intent()).isEqualTo(Intent.UNSUBSCRIBE);
    }

    @Test
    void a_newsletter_with_a_way_out_is_no_answer() {
        MailReading reading = SomeMail.saying("Our November news. Unsubscribe here.")
                .unprompted()
                .subject("Northwind news")
                .header("List-Unsubscribe", "<https://northwind.example/u>")
                .header("Precedence", "bulk")
                .read();
        assertThat(reading.kind()).isEqualTo(MailKind.OTHER);
        assertThat(reading.intent()).isNull();
    }
}
