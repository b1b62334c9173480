package dev.followthrough.api.delivery;

import dev.followthrough.api.ops.SenderDomains;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.MailboxTests;
import dev.followthrough.store.people.Person;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has a mailbox tried: a worker sends and reads, and meanwhile the DNS is asked about its domain here.
@Component
class MailboxTrying {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxTrying.class);

    private final MailboxTests tests;
    private final SenderDomains domains;

    MailboxTrying(MailboxTests tests, SenderDomains domains) {
        this.tests = tests;
        this.domains = domains;
    }

    /// Commits by itself: a worker takes it up at once.
    MailboxTrialView begin(Mailbox box, Person by) {
        MailboxTests.Test test = tests.ask(box.id(), by.id())
                .orElseThrow(() -> ApiProblem.conflict("This mailbox is being tried just now; see how that ends."));
        Thread.ofVirtual().name("domain-of-" + box.id()).start(() -> askDns(test.id(), box.address()));
        return MailboxTrialView.of(test);
    }

    Optional<MailboxTrialView> latest(String mailboxId) {
        return tests.latest(mailboxId).map(MailboxTrialView::of);
    }

    MailboxTrialView one(String mailboxId, String id) {
        return tests.of(mailboxId, id)
                .map(MailboxTrialView::of)
                .orElseThrow(() -> ApiProblem.notFound("test of this mailbox"));
    }

    private void askDns(String test, String address) {
        try {
            Finding finding = domains.look(address.substring(address.lastIndexOf('@') + 1));
            tests.noteDomain(test, finding);
        } catch (RuntimeException e) {
            LOG.warn("A domain was not looked up: {}", e.getClass().getSimpleName());
        }
    }
}
