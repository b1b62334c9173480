package dev.followthrough.activities.delivery;

import dev.followthrough.domain.engagement.HtmlBody;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the mail: text and HTML, thread, ways out. It bears no Auto-Submitted, which would silence the
/// out-of-office answers that we need (RFC 3834); our own notices do. Nothing in any field can begin another
/// one: control characters become spaces, and an address that is none is refused.
@Component
public class MimeComposer {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUBJECT = 500;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /// No mail server would take this address.
    public static final class Unaddressable extends RuntimeException {
        Unaddressable(Exception cause) {
            super("an address that is none", cause);
        }
    }

    /// @throws Unaddressable when sender or recipient has no usable address
    public MimeMessage compose(OutgoingMail mail) {
        try {
            MimeMessage message = new WithMessageId(line(mail.messageId()));
            header(message, "From", address(mail.from(), mail.fromName()));
            header(message, "To", address(mail.to(), mail.toName()));
            header(message, "Subject", MimeUtility.encodeText(cut(mail.subject(), LONGEST_SUBJECT), "UTF-8", null));
            message.setSentDate(new Date());
            header(message, "X-Followthrough-Touch", mail.touchKey());
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
        if (mail.inReplyTo() != null) header(message, "In-Reply-To", "<" + mail.inReplyTo() + ">");
        if (!mail.references().isEmpty()) header(message, "References", angled(mail.references(), " "));
    }

    private static void waysOut(MimeMessage message, OutgoingMail mail) throws MessagingException {
        header(message, "List-Unsubscribe", angled(mail.unsubscribe(), ", "));
        if (mail.oneClick()) header(message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static void header(MimeMessage message, String name, String value) throws MessagingException {
        message.setHeader(name, MimeUtility.fold(name.length() + 2, line(value)));
    }

    private static String address(String email, String name) {
        try {
            int at = email.lastIndexOf('@');
            String ascii = at < 0 ? email : email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
            if (!ascii.matches("[\\x21-\\x7e]+@[\\x21-\\x7e]+")) throw new AddressException("not plain ASCII", ascii);
            var address = new InternetAddress(ascii, true);
            address.setPersonal(cut(name, LONGEST_NAME), "UTF-8");
            return address.toString();
        } catch (AddressException | IllegalArgumentException | UnsupportedEncodingException e) {
            throw new Unaddressable(e);
        }
    }

    private static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    private static String cut(String text, int most) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most));
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
