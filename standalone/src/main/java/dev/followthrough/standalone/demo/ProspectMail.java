package dev.followthrough.standalone.demo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/// Writes what prospects write back, and hands it to the demo's mail server.
final class ProspectMail {
    private final Session session;

    ProspectMail(int smtpPort) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "5000");
        this.session = Session.getInstance(properties);
    }

    void reply(Message original, String from, String text) throws MessagingException {
        MimeMessage reply = answer(original, from, "Re: " + original.getSubject());
        reply.setText(text + "\n\n" + quoted(original), "UTF-8");
        Transport.send(reply);
    }

    /// A mail of somebody's own, to the same person and no answer to anything.
    void write(Message original, String from, String subject, String text) throws MessagingException {
        MimeMessage own = answer(original, from, subject);
        own.removeHeader("In-Reply-To");
        own.removeHeader("References");
        own.setText(text, "UTF-8");
        Transport.send(own);
    }

    /// @param text what the absence says, with its return date
    void away(Message original, String from, String text) throws MessagingException {
        MimeMessage absence = answer(original, from, "Automatic reply: " + original.getSubject());
        absence.setHeader("Auto-Submitted", "auto-replied");
        absence.setText(text, "UTF-8");
        Transport.send(absence);
    }

    /// A delivery status notification (RFC 3464): this address does not exist.
    void bounce(Message original, String recipient) throws MessagingException {
        MimeMessage bounce =
                answer(original, "mailer-daemon@followthrough.example", "Undelivered Mail Returned to Sender");
        bounce.setHeader("Auto-Submitted", "auto-replied");
        var words = new MimeBodyPart();
        words.setText("The address " + recipient + " does not exist.", "UTF-8");
        var status = new MimeBodyPart();
        status.setText("Reporting-MTA: dns; followthrough.example\r\n\r\nFinal-Recipient: rfc822; " + recipient
                + "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n");
        status.setHeader("Content-Type", "message/delivery-status");
        var report = new MimeMultipart("report; report-type=delivery-status", words, status);
        bounce.setContent(report);
        Transport.send(bounce);
    }

    private MimeMessage answer(Message original, String from, String subject) throws MessagingException {
        String id = UUID.randomUUID() + "@" + from.substring(from.indexOf('@') + 1);
        var answer = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + ">");
            }
        };
        String[] originalId = original.getHeader("Message-ID");
        if (originalId != null) {
            answer.setHeader("In-Reply-To", originalId[0]);
            answer.setHeader("References", originalId[0]);
        }
        answer.setFrom(new InternetAddress(from));
        answer.setRecipients(Message.RecipientType.TO, original.getFrom());
        answer.setSubject(subject, "UTF-8");
        answer.setSentDate(new Date());
        return answer;
    }

    private static String quoted(Message original) throws MessagingException {
        return "On " + original.getSentDate() + ", " + InternetAddress.toString(original.getFrom()) + " wrote:\n> "
                + original.getSubject();
    }
}
