package dev.followthrough.activities.delivery;

import dev.followthrough.activities.delivery.HandOffResult.Phase;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands one mail to one server and says exactly what is known of it afterwards: 4xx and a drop before the dot may
/// be tried again, 5xx is final, an answer to the dot is definite, and only its absence leaves the outcome unknown.
@Component
public class SmtpHandOff {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpHandOff.class);
    private static final String PATIENCE = "5000";
    /// The answer to the dot may take as long as the server checks the mail (RFC 5321 allows ten minutes).
    private static final String PATIENCE_FOR_ANSWER = "60000";
    private static final Pattern QUEUED_AS = Pattern.compile("<([^<>@\\s]+@[^<>@\\s]+)>");

    public HandOffResult send(MailServer server, MimeMessage mail, DotGuard guard) {
        Session session = Session.getInstance(properties(server));
        String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        var url = new URLName(protocol, server.host(), server.port(), null, null, null);
        var transport = new GuardedTransport(session, url, guard);
        try {
            connect(transport, server);
            transport.sendMessage(mail, mail.getAllRecipients());
            return accepted(transport);
        } catch (MessagingException | RuntimeException e) {
            return notAccepted(transport, e);
        } finally {
            close(transport);
        }
    }

    private static void connect(GuardedTransport transport, MailServer server) throws MessagingException {
        boolean signsIn = server.security() != MailServer.Security.NONE;
        transport.connect(
                server.host(), server.port(), signsIn ? server.username() : null, signsIn ? server.password() : null);
    }

    private static HandOffResult accepted(GuardedTransport transport) {
        Matcher queued = QUEUED_AS.matcher(transport.getLastServerResponse());
        Instant dotAt = transport.dotAt();
        return new HandOffResult.Accepted(
                dotAt == null ? Instant.now() : dotAt, "250", queued.find() ? queued.group(1) : null);
    }

    private static HandOffResult notAccepted(GuardedTransport transport, Exception problem) {
        if (transport.wasStopped()) return new HandOffResult.Stopped();
        Instant dotAt = transport.dotAt();
        if (dotAt != null) return afterDot(transport, dotAt);
        if (problem instanceof RuntimeException bug) throw bug;
        int code = transport.getLastReturnCode();
        Phase phase = transport.phase();
        LOG.info("Not handed over in phase {}, code {}", phase, code);
        return code >= 500 && code < 600
                ? new HandOffResult.RefusedForGood(Integer.toString(code), phase)
                : new HandOffResult.TryLater(code > 0 ? Integer.toString(code) : "none", phase);
    }

    /// An answer to the dot is definite, whatever else went wrong around it.
    private static HandOffResult afterDot(GuardedTransport transport, Instant dotAt) {
        String code = Integer.toString(transport.answer());
        return switch (transport.answer() / 100) {
            case 2 -> new HandOffResult.Accepted(dotAt, code, null);
            case 4 -> new HandOffResult.TryLater(code, Phase.DOT);
            case 5 -> new HandOffResult.RefusedForGood(code, Phase.DOT);
            default -> new HandOffResult.Unknown(dotAt);
        };
    }

    private static Properties properties(MailServer server) {
        var properties = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String prefix = "mail." + protocol + ".";
            properties.setProperty(prefix + "connectiontimeout", PATIENCE);
            properties.setProperty(prefix + "timeout", PATIENCE_FOR_ANSWER);
            properties.setProperty(prefix + "writetimeout", PATIENCE);
            properties.setProperty(prefix + "quitwait", "false");
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            properties.setProperty(prefix + "auth", Boolean.toString(server.security() != MailServer.Security.NONE));
        }
        if (server.security() == MailServer.Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private static void close(@Nullable GuardedTransport transport) {
        try {
            if (transport != null) transport.close();
        } catch (MessagingException e) {
            LOG.debug("A mail server did not take its leave: {}", e.getMessage());
        }
    }
}
