package dev.followthrough.activities.ops;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Properties;

/// A mail from a mailbox to itself. It says that a machine wrote it (RFC 3834), so nothing answers it, and
/// the reader of the mailbox takes it for one of ours.
final class TestMail {
    static final String MARK = "X-Followthrough-Test";

    private TestMail() {}

    static MimeMessage of(String id, String address) throws MessagingException {
        var mail = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + address.substring(address.lastIndexOf('@')) + ">");
            }
        };
        mail.setFrom(new InternetAddress(address, true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        mail.setSubject("A test of this mailbox by Followthrough", "UTF-8");
        mail.setSentDate(new Date());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader(MARK, id);
        mail.setText(
                "This mail left by SMTP and was found again by IMAP: the mailbox works both ways. You can delete it.",
                "UTF-8");
        mail.saveChanges();
        return mail;
    }
}
