package dev.followthrough.domain.engagement;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mail for tests: an answer from Jane at Northwind to our Alex, written on Tuesday, 24 November 2026, unless
/// said otherwise.
final class SomeMail {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private MailAddress from = new MailAddress("Jane Porter", "jane.porter@northwind.example");
    private List<MailAddress> cc = List.of();
    private String subject = "Re: Routing for your depots";
    private @Nullable String inReplyTo = "touch-1@acme.example";
    private @Nullable String text;
    private @Nullable String html;
    private List<MailHeaders> status = List.of();
    private @Nullable MailHeaders feedback;
    private @Nullable MailHeaders returned;
    private @Nullable OffsetDateTime date = OffsetDateTime.parse("2026-11-24T10:15:00+01:00");

    static SomeMail saying(String text) {
        var mail = new SomeMail();
        mail.text = text;
        return mail;
    }

    static SomeMail inHtml(String html) {
        var mail = new SomeMail();
        mail.html = html;
        return mail;
    }

    /// As Exchange and Gmail answer for people who are away.
    static SomeMail automatic(String text) {
        return saying(text)
                .header("Auto-Submitted", "auto-replied")
                .subject("Automatic reply: Routing for your depots");
    }

    SomeMail header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    SomeMail subject(String subject) {
        this.subject = subject;
        return this;
    }

    SomeMail from(String name, String email) {
        this.from = new MailAddress(name, email);
        return this;
    }

    SomeMail copyTo(String name, String email) {
        this.cc = List.of(new MailAddress(name, email));
        return this;
    }

    SomeMail on(String date) {
        this.date = OffsetDateTime.parse(date + "T10:15:00+01:00");
        return this;
    }

    SomeMail undated() {
        this.date = null;
        return this;
    }

    SomeMail unprompted() {
        this.inReplyTo = null;
        return this;
    }

    /// The groups of a delivery report, each as `Name: value` lines.
    SomeMail report(String... groups) {
        this.status = List.of(groups).stream().map(SomeMail::fields).toList();
        return this;
    }

    SomeMail feedback(String fields) {
        this.feedback = fields(fields);
        return this;
    }

    SomeMail returning(String fields) {
        this.returned = fields(fields);
        return this;
    }

    InboundMail mail() {
        return new InboundMail(
                MailHeaders.of(headers),
                "answer-1@northwind.example",
                inReplyTo,
                inReplyTo == null ? List.of() : List.of(inReplyTo),
                from,
                List.of(new MailAddress("Alex Kim", "alex@acme.example")),
                cc,
                subject,
                date,
                text,
                html,
                status,
                feedback,
                returned);
    }

    MailReading read() {
        return new MailReader().read(mail());
    }

    private static MailHeaders fields(String lines) {
        var fields = new LinkedHashMap<String, String>();
        lines.lines().forEach(line -> fields.put(line.split(":", 2)[0], line.split(":", 2)[1].strip()));
        return MailHeaders.of(fields);
    }
}
