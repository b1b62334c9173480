package dev.followthrough.activities.ops;

import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.activities.delivery.SmtpHandOff;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.TrialStep;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.MailboxTests;
import dev.followthrough.store.delivery.MailboxTests.Step;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.ops.ThisProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes up what people ask to have tried, and writes down each step as it ends.
@Component
class MailboxTrials {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxTrials.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final MailboxTests tests;
    private final Mailboxes mailboxes;
    private final MailboxTrial trial;
    private final ThisProcess here;

    MailboxTrials(MailboxTests tests, Mailboxes mailboxes, MailboxServers servers, SmtpHandOff smtp, ThisProcess here) {
        this.tests = tests;
        this.mailboxes = mailboxes;
        this.trial = new MailboxTrial(servers, smtp, PATIENCE);
        this.here = here;
    }

    @Scheduled(fixedDelay = 1_000)
    void attend() {
        try {
            tests.take(here.name())
                    .ifPresent(test ->
                            Thread.ofVirtual().name("try-" + test.mailboxId()).start(() -> run(test)));
        } catch (RuntimeException e) {
            LOG.debug("Nobody looked for mailboxes to try: {}", e.getClass().getSimpleName());
        }
    }

    private void run(MailboxTests.Test test) {
        Mailbox box = mailboxes.byId(test.mailboxId()).orElseThrow();
        List<Step> steps = new ArrayList<>();
        try {
            trial.run(box, test.id(), (step, finding) -> {
                steps.add(new Step(step.word(), finding));
                tests.note(test.id(), steps, steps.size() == TrialStep.values().length);
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A mailbox could not be tried: {}", e.getClass().getSimpleName());
            steps.add(new Step(
                    TrialStep.values()[steps.size()].word(),
                    Finding.failed("it broke: " + e.getClass().getSimpleName(), "See the worker's log.")));
            tests.note(test.id(), steps, true);
        }
    }
}
