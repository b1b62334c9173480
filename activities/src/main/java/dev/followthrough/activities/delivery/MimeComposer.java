package dev.followthrough.activities.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the mail: text and HTML, thread, ways out. It bears no Auto-Submitted, which would silence the
/// out-of-office answers that we need (RFC 3834); our own notices do.
@Component
public class MimeComposer {

    public MimeMessage compose(OutgoingMail mail) {
        try {
            MimeMessage message = new WithMessageId(mail.messageId());
            message.setFrom(new InternetAddress(mail.from(), mail.fromName(), "UTF-8"));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), mail.toName(), "UTF-8"));
            message.setSubject(mail.subject(), "UTF-8");
            message.setSentDate(new Date());
            message.setHeader("X-Followthrough-Touch", mail.touchKey());
            thread(message, mail);
            waysOut(message, mail);
            message.setContent(alternative(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("A mail cannot be composed for touch " + mail.touchKey(), e);
        }
    }

    private static void thread(MimeMessage message, OutgoingMail mail) throws MessagingException {
        if (mail.inReplyTo() != null) message.setHeader("In-Reply-To", "<" + mail.inReplyTo() + ">");
        if (!mail.references().isEmpty()) message.setHeader("References", angled(mail.references(), " "));
    }

    private static void waysOut(MimeMessage message, OutgoingMail mail) throws MessagingException {
        message.setHeader("List-Unsubscribe", angled(mail.unsubscribe(), ", "));
        if (mail.oneClick()) message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static MimeMultipart alternative(OutgoingMail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(HtmlBody.of(mail.text(), mail.tracking()), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static String angled(List<String> values, String between) {
        return values.stream().map(value -> "<" + value + ">").collect(Collectors.joining(between));
    }

    private static final class WithMessageId extends MimeMessage {
        private final String id;

        WithMessageId(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
