package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Checks;
import dev.followthrough.store.delivery.Mailboxes;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// One check for each domain that mail is sent from.
@Component
@Order(40)
class SendersAuthenticated implements Checks {
    private final Mailboxes mailboxes;
    private final SenderDomains domains;

    SendersAuthenticated(Mailboxes mailboxes, SenderDomains domains) {
        this.mailboxes = mailboxes;
        this.domains = domains;
    }

    @Override
    public List<Check> now() {
        return mailboxes.all().stream()
                .map(box -> box.address()
                        .substring(box.address().lastIndexOf('@') + 1)
                        .toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .<Check>map(domains::check)
                .toList();
    }
}
