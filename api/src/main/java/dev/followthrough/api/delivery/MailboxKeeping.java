package dev.followthrough.api.delivery;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.delivery.MailboxPresets;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.MailboxPasswords;
import dev.followthrough.store.delivery.Mailboxes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds mailboxes and changes them: what is left out is taken from the one that is there, else from the
/// provider's preset.
@Component
class MailboxKeeping {
    private static final int LONGEST_PASSWORD = 500;
    private static final MailboxPresets.Preset OTHER =
            MailboxPresets.shipped().named("other").orElseThrow();

    private final Mailboxes mailboxes;
    private final MailboxPasswords passwords;

    MailboxKeeping(Mailboxes mailboxes, MailboxPasswords passwords) {
        this.mailboxes = mailboxes;
        this.passwords = passwords;
    }

    /// @throws dev.followthrough.api.web.ApiProblem 422 naming each wrong field
    @Transactional
    public Mailbox keep(MailboxRequest asked) {
        Fields fields = new Fields();
        String address = fields.email("address", asked.address());
        Optional<Mailbox> before = mailboxes.byAddress(address);
        MailboxPresets.Preset preset = preset(fields, asked.preset(), address);
        @Nullable String password = given(asked.password());
        if (password != null && password.length() > LONGEST_PASSWORD) {
            fields.refuse("password", "is longer than " + LONGEST_PASSWORD + " characters", "give the password alone");
        }
        var box = new Mailbox(
                before.map(Mailbox::id).orElse(""),
                address,
                fields.text("displayName", or(asked.displayName(), before.map(Mailbox::displayName)), 200),
                server(fields, "smtp", asked.smtp(), before.map(Mailbox::smtp), preset.smtp()),
                server(fields, "imap", asked.imap(), before.map(Mailbox::imap), preset.imap()),
                fields.text(
                        "username",
                        or(asked.username(), before.map(Mailbox::username).or(() -> Optional.of(address))),
                        200),
                passwordFrom(fields, asked, password, before),
                fields.number(
                        "perDay", asked.perDay(), before.map(Mailbox::perDay).orElse(preset.perDay()), 1, 10_000),
                fields.number(
                        "perMinute",
                        asked.perMinute(),
                        before.map(Mailbox::perMinute).orElse(1),
                        1,
                        600));
        fields.orThrow();
        Mailbox kept = mailboxes.put(box);
        if (password != null) passwords.keep(kept.id(), password);
        before.ifPresentOrElse(
                was -> tell(was, kept, password != null), () -> AuditTrail.changes("address", null, address));
        return kept;
    }

    private static MailboxPresets.Preset preset(Fields fields, @Nullable String id, String address) {
        MailboxPresets presets = MailboxPresets.shipped();
        if (given(id) == null) return presets.of(address).orElse(OTHER);
        List<String> known =
                presets.presets().stream().map(MailboxPresets.Preset::id).toList();
        return presets.named(fields.word("preset", id, known)).orElse(OTHER);
    }

    private static Mailbox.Server server(
            Fields fields,
            String at,
            MailboxRequest.@Nullable ServerRequest asked,
            Optional<Mailbox.Server> before,
            MailboxPresets.PresetServer preset) {
        MailboxRequest.ServerRequest server = asked == null ? MailboxRequest.ServerRequest.NONE : asked;
        Mailbox.Server otherwise = before.orElse(new Mailbox.Server(preset.host(), preset.port(), preset.security()));
        String host = fields.text(at + ".host", or(server.host(), Optional.of(otherwise.host())), 253);
        if (host.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@') || host.endsWith(".invalid")) {
            fields.refuse(at + ".host", "is no host", "give its bare name, such as smtp.example.com");
        }
        String security = fields.wordOr(
                at + ".security", given(server.security()), otherwise.security(), "none", "starttls", "tls");
        int port = security.equals(otherwise.security()) ? otherwise.port() : usualPort(at, security);
        return new Mailbox.Server(host, fields.number(at + ".port", server.port(), port, 1, 65_535), security);
    }

    /// Where a server is with this security (RFC 8314).
    private static int usualPort(String at, String security) {
        boolean sends = at.equals("smtp");
        if (security.equals("tls")) return sends ? 465 : 993;
        return sends ? 587 : 143;
    }

    private static String passwordFrom(
            Fields fields, MailboxRequest asked, @Nullable String password, Optional<Mailbox> before) {
        @Nullable String from = given(asked.passwordFrom());
        if (password != null) {
            if (from != null) fields.refuse("password", "is given twice", "give either password or passwordFrom");
            return Mailbox.SEALED;
        }
        if (from == null && before.isPresent()) return before.get().passwordFrom();
        String checked = fields.text("passwordFrom", from, 500);
        if (!checked.isEmpty() && !checked.matches("(env|file):.+")) {
            fields.refuse(
                    "passwordFrom", "is neither env:NAME nor file:PATH", "say where the worker finds the password");
        }
        return checked;
    }

    private static void tell(Mailbox was, Mailbox is, boolean newPassword) {
        AuditTrail.changes("displayName", was.displayName(), is.displayName());
        AuditTrail.changes("smtp", words(was.smtp()), words(is.smtp()));
        AuditTrail.changes("imap", words(was.imap()), words(is.imap()));
        AuditTrail.changes("username", was.username(), is.username());
        AuditTrail.changes("perDay", was.perDay() + "", is.perDay() + "");
        AuditTrail.changes("perMinute", was.perMinute() + "", is.perMinute() + "");
        AuditTrail.changes("passwordFrom", was.passwordFrom(), newPassword ? "a new password" : is.passwordFrom());
    }

    private static String words(Mailbox.Server server) {
        return server.host() + ":" + server.port() + " " + server.security();
    }

    private static @Nullable String or(@Nullable String asked, Optional<String> otherwise) {
        String given = given(asked);
        return given == null ? otherwise.orElse(null) : given;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
