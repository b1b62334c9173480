package dev.followthrough.activities.delivery;

import dev.followthrough.activities.delivery.HandOffResult.Phase;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands one mail to one server and says exactly what is known of it afterwards: 4xx and a drop before the
/// dot may be tried again, 5xx is final, an answer to the dot is definite, and only its absence leaves the
/// outcome unknown. A server that will not let us in has not judged the mail: whatever it says then, the mail
/// may be tried again.
@Component
public class SmtpHandOff {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpHandOff.class);
    private static final Pattern QUEUED_AS = Pattern.compile("<([^<>@\\s]+@[^<>@\\s]+)>");
    private static final String NONE = "none";

    private final Patience patience;

    public SmtpHandOff(Patience patience) {
        this.patience = patience;
    }

    /// @throws RuntimeException what the guard threw; nothing was delivered then
    public HandOffResult send(MailServer server, MimeMessage mail, DotGuard guard) {
        var sockets = new PlainSockets();
        Session session = Session.getInstance(properties(server, sockets));
        String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        var url = new URLName(protocol, server.host(), server.port(), null, null, null);
        var transport = new GuardedTransport(session, url, guard, sockets, patience);
        try {
            connect(transport, server);
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            if (e instanceof RuntimeException bug && transport.dotAt() == null) throw bug;
            LOG.info(
                    "Not handed over in phase {}, code {}: {}",
                    transport.phase(),
                    transport.getLastReturnCode(),
                    e.getClass().getSimpleName());
        } finally {
            close(transport);
        }
        return result(transport, mail);
    }

    /// Signs in and leaves again.
    ///
    /// @throws MessagingException when the server cannot be reached or does not let us in
    public void signIn(MailServer server) throws MessagingException {
        Session session = Session.getInstance(properties(server, new PlainSockets()));
        String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
        try (Transport transport = session.getTransport(protocol)) {
            connect(transport, server);
        }
    }

    private static void connect(Transport transport, MailServer server) throws MessagingException {
        boolean signsIn = server.security() != MailServer.Security.NONE;
        transport.connect(
                server.host(), server.port(), signsIn ? server.username() : null, signsIn ? server.password() : null);
    }

    private static HandOffResult result(GuardedTransport transport, MimeMessage mail) {
        Instant dotAt = transport.dotAt();
        if (dotAt != null) return afterDot(transport, dotAt, mail);
        if (transport.broken() != null) throw transport.broken();
        if (transport.wasStopped()) return new HandOffResult.Stopped();
        int code = transport.getLastReturnCode();
        Phase phase = transport.phase();
        return code / 100 == 5 && phase != Phase.CONNECT
                ? new HandOffResult.RefusedForGood(Integer.toString(code), phase)
                : new HandOffResult.TryLater(code >= 400 ? Integer.toString(code) : NONE, phase);
    }

    /// An answer to the dot is definite, whatever else went wrong around it.
    private static HandOffResult afterDot(GuardedTransport transport, Instant dotAt, MimeMessage mail) {
        String code = Integer.toString(transport.answer());
        return switch (transport.answer() / 100) {
            case 2 -> new HandOffResult.Accepted(dotAt, code, queuedAs(transport.getLastServerResponse(), mail));
            case 4 -> new HandOffResult.TryLater(code, Phase.DOT);
            case 5 -> new HandOffResult.RefusedForGood(code, Phase.DOT);
            default -> new HandOffResult.Unknown(dotAt);
        };
    }

    /// What the server calls the mail, if it says so. Some repeat an address instead, which names no mail.
    private static @Nullable String queuedAs(String answer, MimeMessage mail) {
        Matcher queued = QUEUED_AS.matcher(answer);
        if (!queued.find()) return null;
        String name = queued.group(1);
        try {
            boolean address = Stream.concat(Stream.of(mail.getFrom()), Stream.of(mail.getAllRecipients()))
                    .anyMatch(known -> known instanceof InternetAddress one && name.equalsIgnoreCase(one.getAddress()));
            return address ? null : name;
        } catch (MessagingException e) {
            return null;
        }
    }

    private Properties properties(MailServer server, PlainSockets sockets) {
        var properties = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String prefix = "mail." + protocol + ".";
            properties.put(prefix + "socketFactory", sockets);
            properties.setProperty(prefix + "socketFactory.fallback", "false");
            properties.setProperty(
                    prefix + "connectiontimeout",
                    Long.toString(patience.connect().toMillis()));
            properties.setProperty(
                    prefix + "timeout", Long.toString(patience.answer().toMillis()));
            properties.setProperty(
                    prefix + "writetimeout", Long.toString(patience.write().toMillis()));
            properties.setProperty(prefix + "quitwait", "false");
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            properties.setProperty(prefix + "auth", Boolean.toString(server.security() != MailServer.Security.NONE));
        }
        // The name of the protocol alone turns no TLS on in a transport that is made by hand.
        properties.setProperty("mail.smtps.ssl.enable", "true");
        if (server.security() == MailServer.Security.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private static void close(GuardedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("A mail server did not take its leave: {}", e.getMessage());
        }
    }
}
