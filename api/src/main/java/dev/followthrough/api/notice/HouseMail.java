package dev.followthrough.api.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Mail to our own people, by the house's own server (`spring.mail.*`). It says that a machine wrote it (RFC 3834),
/// so no out-of-office answers it.
@Component
public class HouseMail {
    private static final Logger LOG = LoggerFactory.getLogger(HouseMail.class);

    private final @Nullable JavaMailSender server;
    private final String from;

    HouseMail(ObjectProvider<JavaMailSender> server, @Value("${followthrough.notices.from}") String from) {
        this.server = server.getIfAvailable();
        this.from = from.strip();
    }

    /// Whether this house can mail its own people.
    public boolean isOn() {
        return server != null && !from.isEmpty();
    }

    /// @param id of its Message-ID: the same mail sent twice has the same
    /// @return whether the server took it
    public boolean send(String id, String name, String address, String subject, String text) {
        if (server == null || from.isEmpty()) return false;
        try {
            server.send(written(server.createMimeMessage(), id, name, address, subject, text));
            return true;
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            LOG.warn("A mail to one of us was not taken ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    private MimeMessage written(
            MimeMessage message, String id, String name, String address, String subject, String text)
            throws MessagingException, UnsupportedEncodingException {
        String utf8 = StandardCharsets.UTF_8.name();
        message.setFrom(new InternetAddress(from, "Followthrough", utf8));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(address, name, utf8));
        message.setSubject(subject, utf8);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">");
        message.setText(text, utf8);
        return message;
    }
}
