package dev.followthrough.activities.ops;

import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.activities.delivery.SmtpHandOff;
import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Checks;
import dev.followthrough.store.delivery.Mailboxes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Two checks for each mailbox: out and in.
@Component
class MailboxesReached implements Checks {
    private final Mailboxes mailboxes;
    private final MailboxServers servers;
    private final SmtpHandOff smtp;

    MailboxesReached(Mailboxes mailboxes, MailboxServers servers, SmtpHandOff smtp) {
        this.mailboxes = mailboxes;
        this.servers = servers;
        this.smtp = smtp;
    }

    @Override
    public List<Check> now() {
        return mailboxes.all().stream()
                .<Check>flatMap(box -> Stream.of(new SmtpSignIn(box, servers, smtp), new ImapSignIn(box, servers)))
                .toList();
    }
}
