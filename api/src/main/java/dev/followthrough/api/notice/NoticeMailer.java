package dev.followthrough.api.notice;

import dev.followthrough.store.notice.NoticeMails;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Mails to our own people, by the house's own server (`spring.mail.*`). They say that a machine wrote them
/// (RFC 3834), so no out-of-office answers them. A mail that is sent twice has the same Message-ID.
@Component
class NoticeMailer {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeMailer.class);

    private final NoticeMails mails;
    private final @Nullable JavaMailSender server;
    private final String from;
    private final String publicUrl;

    NoticeMailer(
            NoticeMails mails,
            ObjectProvider<JavaMailSender> server,
            @Value("${followthrough.notices.from}") String from,
            @Value("${followthrough.public-url}") String publicUrl) {
        this.mails = mails;
        this.server = server.getIfAvailable();
        this.from = from.strip();
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    boolean isOn() {
        return server != null && !from.isEmpty();
    }

    /// @return how many were tried
    int once(int most) {
        if (server == null || from.isEmpty()) return 0;
        List<NoticeMails.Mail> due = mails.claim(most);
        for (NoticeMails.Mail mail : due) send(server, mail);
        return due.size();
    }

    private void send(JavaMailSender by, NoticeMails.Mail mail) {
        try {
            by.send(written(by.createMimeMessage(), mail));
            mails.sent(mail.id());
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            LOG.warn(
                    "A notice could not be mailed ({}); it is tried again",
                    e.getClass().getSimpleName());
            mails.failed(mail.id());
        }
    }

    private MimeMessage written(MimeMessage message, NoticeMails.Mail mail)
            throws MessagingException, UnsupportedEncodingException {
        String utf8 = StandardCharsets.UTF_8.name();
        message.setFrom(new InternetAddress(from, "Followthrough", utf8));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.address(), mail.name(), utf8));
        message.setSubject(mail.subject(), utf8);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Message-ID", "<" + mail.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        message.setText(mail.text() + footer(), utf8);
        return message;
    }

    private String footer() {
        if (publicUrl.isEmpty()) return "\n";
        return "\n\n" + publicUrl + "/inbox\nWhat you are told, and how: " + publicUrl + "/account/notices\n";
    }
}
