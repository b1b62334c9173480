package dev.followthrough.standalone.demo;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The demo's prospects: they look into their mailboxes every second and react as their temper has it.
public final class Prospects implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Prospects.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final int imapPort;
    private final Map<String, Temper> tempers;
    private final ProspectMail mail;
    private final Supplier<Instant> businessTime;
    private final Map<String, Integer> received = new HashMap<>();
    private final ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("prospects").factory());

    /// @param tempers      by mail address
    /// @param businessTime the demo's clock, for return dates
    public Prospects(int smtpPort, int imapPort, Map<String, Temper> tempers, Supplier<Instant> businessTime) {
        this.imapPort = imapPort;
        this.tempers = Map.copyOf(tempers);
        this.mail = new ProspectMail(smtpPort);
        this.businessTime = businessTime;
    }

    public void start() {
        days.scheduleWithFixedDelay(this::lookAround, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        days.shutdownNow();
    }

    private void lookAround() {
        tempers.forEach((address, temper) -> {
            try {
                look(address, temper);
            } catch (MessagingException | RuntimeException e) {
                LOG.warn("A demo prospect could not read mail: {}", e.toString());
            }
        });
    }

    private void look(String address, Temper temper) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.imap.host", "127.0.0.1");
        properties.setProperty("mail.imap.port", Integer.toString(imapPort));
        properties.setProperty("mail.imap.timeout", "5000");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect(address, "demo");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (Message message : inbox.getMessages()) {
                    if (message.isSet(Flags.Flag.SEEN) || message.getHeader("X-Followthrough-Touch") == null) continue;
                    message.setFlag(Flags.Flag.SEEN, true);
                    react(address, temper, message, received.merge(address, 1, Integer::sum));
                }
            }
        }
    }

    private void react(String address, Temper temper, Message message, int nth) throws MessagingException {
        switch (temper) {
            case INTERESTED -> {
                if (nth == 1) clickLater(message);
                if (nth == 2)
                    mail.reply(message, address, "Thanks, this looks good. Could we talk on Thursday afternoon?");
            }
            case CURIOUS -> {
                if (nth == 1)
                    mail.reply(
                            message,
                            address,
                            "Does it work with our warehouse system? And who would run it on our side?");
            }
            case COLLEAGUE -> {
                if (nth == 1)
                    mail.write(
                            message,
                            "lena.busch" + address.substring(address.indexOf('@')),
                            "Cold chain arrivals",
                            "I plan the arrivals here and heard of your talk with my colleague. Which of our systems would it need to read from?");
            }
            case DECLINES -> {
                if (nth == 2) mail.reply(message, address, "Thank you, but we have decided against it. No thanks.");
            }
            case LEAVES -> {
                if (nth == 2) DemoBrowser.unsubscribe(message);
            }
            case AWAY -> {
                if (nth == 1)
                    mail.away(
                            message,
                            address,
                            "I am out of the office until " + backOn() + " and will answer after that.");
            }
            case CLICKS -> clickLater(message);
            case GONE -> mail.bounce(message, address);
            case SILENT -> {}
        }
    }

    /// Whoever clicks within seconds of the delivery is a machine.
    private void clickLater(Message message) throws MessagingException {
        var copy = new MimeMessage((MimeMessage) message);
        days.schedule(() -> DemoBrowser.clickFirstLink(copy), 12, TimeUnit.SECONDS);
    }

    private String backOn() {
        return DAY.format(businessTime.get().atZone(ZoneOffset.UTC).plusDays(6));
    }
}
