package dev.followthrough.api.delivery;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/mailboxes")
class MailboxController {
    private final Mailboxes mailboxes;
    private final SendingPauses pauses;
    private final Access access;

    MailboxController(Mailboxes mailboxes, SendingPauses pauses, Access access) {
        this.mailboxes = mailboxes;
        this.pauses = pauses;
        this.access = access;
    }

    /// @param passwordFrom `env:NAME` or `file:PATH`, where the worker finds the password
    record MailboxRequest(
            @Nullable String address,
            @Nullable String displayName,
            @Nullable ServerRequest smtp,
            @Nullable ServerRequest imap,
            @Nullable String username,
            @Nullable String passwordFrom,
            @Nullable Integer perDay,
            @Nullable Integer perMinute) {}

    record ServerRequest(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String security) {}

    @GetMapping
    List<MailboxView> all(@AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        List<SendingPauses.Pause> lasting = pauses.list(false, Integer.MAX_VALUE);
        return mailboxes.all().stream().map(box -> MailboxView.of(box, lasting)).toList();
    }

    @GetMapping("/{id}")
    MailboxView one(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        return mailboxes
                .byId(id)
                .or(() -> mailboxes.byAddress(id))
                .map(box -> MailboxView.of(box, pauses.list(false, Integer.MAX_VALUE)))
                .orElseThrow(() -> ApiProblem.notFound("mailbox"));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Mailbox put(@RequestBody MailboxRequest asked, @AuthenticationPrincipal Person caller) {
        access.administers(caller);
        Fields fields = new Fields();
        String address = fields.email("address", asked.address());
        String passwordFrom = fields.text("passwordFrom", asked.passwordFrom(), 500);
        if (!passwordFrom.isEmpty() && !passwordFrom.matches("(env|file):.+")) {
            fields.refuse(
                    "passwordFrom", "is neither env:NAME nor file:PATH", "say where the worker finds the password");
        }
        var box = new Mailbox(
                "",
                address,
                fields.text("displayName", asked.displayName(), 200),
                server(fields, "smtp", asked.smtp(), 587),
                server(fields, "imap", asked.imap(), 993),
                asked.username() == null ? address : fields.text("username", asked.username(), 200),
                passwordFrom,
                fields.number("perDay", asked.perDay(), 200, 1, 10_000),
                fields.number("perMinute", asked.perMinute(), 1, 1, 600));
        fields.orThrow();
        return mailboxes.put(box);
    }

    private static Mailbox.Server server(Fields fields, String at, @Nullable ServerRequest asked, int usualPort) {
        ServerRequest server = asked == null ? new ServerRequest(null, null, null) : asked;
        return new Mailbox.Server(
                fields.text(at + ".host", server.host(), 253),
                fields.number(at + ".port", server.port(), usualPort, 1, 65_535),
                fields.wordOr(at + ".security", server.security(), "tls", "none", "starttls", "tls"));
    }
}
