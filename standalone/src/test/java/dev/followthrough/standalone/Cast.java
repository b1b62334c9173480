package dev.followthrough.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.standalone.stack.ApiClient;
import dev.followthrough.standalone.stack.Ports;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/// The people of the end-to-end tests: who is enrolled, what their mailboxes hold, and what they write back.
public final class Cast {
    public static final String REP = "mara@sells.example";

    private final ApiClient api;
    private final Ports ports;

    Cast() {
        this(RealStack.get().api, RealStack.PORTS);
    }

    public Cast(ApiClient api, Ports ports) {
        this.api = api;
        this.ports = ports;
    }

    /// A rep with a mailbox.
    ///
    /// @param smtp where its mail leaves
    public void employ(String address, Path password, int smtp) {
        api.post(
                "/api/v1/people",
                Map.of("name", "Mara Lindqvist", "email", address, "role", "rep", "zone", "UTC"),
                "person-" + address);
        mailbox(address, "Mara Lindqvist", password, smtp);
    }

    /// A mailbox of somebody who works here.
    public void mailbox(String address, String name, Path password, int smtp) {
        api.post(
                "/api/v1/mailboxes",
                Map.of(
                        "address",
                        address,
                        "displayName",
                        name,
                        "smtp",
                        Map.of("host", "127.0.0.1", "port", smtp, "security", "none"),
                        "imap",
                        Map.of("host", "127.0.0.1", "port", ports.imap(), "security", "none"),
                        "username",
                        address,
                        "passwordFrom",
                        "file:" + password,
                        "perDay",
                        1000,
                        "perMinute",
                        60),
                "mailbox-" + address);
    }

    /// An address that no other test uses.
    public String prospect() {
        return "p" + UUID.randomUUID().toString().substring(0, 8) + "@buys.example";
    }

    /// A running deal on a cadence; several touches if the cadence has them.
    public String deal(String address, String cadence, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Pilot");
        body.put("account", Map.of("name", "Buyer of " + address, "industry", "logistics"));
        body.put(
                "contacts",
                List.of(Map.of(
                        "name",
                        "Priya Raman",
                        "email",
                        address,
                        "role",
                        "champion",
                        "zone",
                        "Europe/London",
                        "language",
                        "en",
                        "consent",
                        Map.of("state", "granted", "evidence", "form"))));
        body.put("owner", REP);
        body.put("stage", "demo");
        body.put("promisedNextStep", "send the recording of the demo");
        body.put(
                "lastInteraction",
                Map.of(
                        "at",
                        Instant.now().minusSeconds(7200).toString(),
                        "channel",
                        "demo",
                        "topic",
                        "dock appointments"));
        body.put("attemptsSoFar", 0);
        body.put(
                "facts",
                List.of(Map.of(
                        "type",
                        "text",
                        "label",
                        "pain",
                        "value",
                        "trucks that queue at the gate",
                        "visibility",
                        "customer",
                        "source",
                        "call")));
        body.put("cadence", cadence);
        body.putAll(more);
        JsonNode deal = api.post("/api/v1/deals", body, "deal-" + address);
        return deal.get("id").asText();
    }

    /// The text part of a mail.
    static String text(Message mail) throws MessagingException, IOException {
        return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }

    /// Publishes a cadence whose touches come an hour apart, at any hour of any day.
    public String cadence(String name, String review, int touches) {
        var yaml = new StringBuilder("""
                language: 1
                name: %s
                title: Test
                purpose: a test
                endsEarly: it is a test
                leastGap: 1h
                window: {days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", until: "23:59"}
                caps: {perWeek: 21, perMonth: 60}
                steps:
                """.formatted(name));
        String[] values = {"problem-solving", "social-proof", "educational"};
        for (int i = 0; i < touches; i++) {
            yaml.append(
                    "  - {id: touch-%d, after: %dh, channel: email, audience: primary, kind: %s, angle: the next useful thing, value: %s, maxWords: 150, review: %s}%n"
                            .formatted(
                                    i + 1,
                                    i + 1,
                                    i == touches - 1 && touches > 1 ? "breakup" : "check-in-with-value",
                                    values[i % 3],
                                    review));
        }
        api.postYaml("/api/v1/cadences", yaml.toString(), "cadence-" + name);
        return name;
    }

    /// Publishes a cadence with one touch, at once.
    String lastOf(String name, String whenDone) {
        api.postYaml("/api/v1/cadences", """
                language: 2
                name: %s
                endsEarly: it is a test
                leastGap: 0min
                window: {days: [mon, tue, wed, thu, fri, sat, sun], from: "00:00", until: "23:59"}
                caps: {perWeek: 21, perMonth: 60}
                whenDone: %s
                steps:
                  - {id: touch-of-%s, after: 0min, kind: check-in-with-value, angle: the next useful thing, value: educational}
                """.formatted(name, whenDone, name), "cadence-" + name);
        return name;
    }

    List<Message> inbox(String address) {
        var properties = new Properties();
        properties.setProperty("mail.imap.host", "127.0.0.1");
        properties.setProperty("mail.imap.port", Integer.toString(ports.imap()));
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect(address, "any");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                List<Message> messages = new ArrayList<>();
                for (Message message : inbox.getMessages()) messages.add(new MimeMessage((MimeMessage) message));
                return messages;
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return its Message-ID
    String reply(String from, Message original, String text) throws MessagingException {
        MimeMessage reply = mail(from, REP, text);
        reply.setSubject("Re: " + original.getSubject());
        reply.setHeader("In-Reply-To", original.getHeader("Message-ID")[0]);
        reply.setHeader("References", original.getHeader("Message-ID")[0]);
        Transport.send(reply);
        return reply.getHeader("Message-ID")[0];
    }

    /// A mail of a prospect's own, which answers none of ours by name.
    public void write(String from, String to, String text) throws MessagingException {
        Transport.send(mail(from, to, text));
    }

    private MimeMessage mail(String from, String to, String text) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(ports.smtp()));
        var reply = new MimeMessage(Session.getInstance(properties));
        reply.setFrom(new InternetAddress(from));
        reply.setRecipients(Message.RecipientType.TO, to);
        reply.setSubject("Your note");
        reply.setText(text, "UTF-8");
        return reply;
    }

    JsonNode show(String deal) {
        return api.get("/api/v1/deals/" + deal);
    }

    String timeline(String deal) {
        return api.get("/api/v1/deals/" + deal + "/timeline").toPrettyString();
    }
}
