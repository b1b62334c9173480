package dev.followthrough.api.notice;

import dev.followthrough.api.slack.SlackSettings;
import dev.followthrough.store.notice.Digests;
import dev.followthrough.store.notice.NoticeRoutes;
import dev.followthrough.store.notice.Outlets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/// Passes on what people are to be told, about every second, and looks whose digest is due, about every ten.
@Component
class NoticeSweep implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSweep.class);
    private static final int AT_ONCE = 100;
    private static final int MAILS_AT_ONCE = 10;

    private final NoticeRoutes routes;
    private final Digests digests;
    private final NoticeMailer mailer;
    private final SlackSettings slack;
    private final boolean wanted;

    NoticeSweep(
            NoticeRoutes routes,
            Digests digests,
            NoticeMailer mailer,
            SlackSettings slack,
            @Value("${followthrough.relay.sweep}") boolean wanted) {
        this.routes = routes;
        this.digests = digests;
        this.mailer = mailer;
        this.slack = slack;
        this.wanted = wanted;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (!wanted) return;
        tasks.addTriggerTask(() -> safely(this::pass), last -> in(1));
        tasks.addTriggerTask(() -> safely(this::digests), last -> in(10));
        tasks.addTriggerTask(() -> safely(() -> mailer.once(MAILS_AT_ONCE)), last -> in(2));
    }

    /// Two processes that started together do not stay together.
    private static Instant in(int seconds) {
        return Instant.now()
                .plus(Duration.ofMillis(
                        seconds * 900L + ThreadLocalRandom.current().nextInt(200)));
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Notices were not passed on this time ({})", e.getClass().getSimpleName());
        }
    }

    /// The ways that this house has.
    Outlets outlets() {
        return new Outlets(slack.isOn(), mailer.isOn());
    }

    void pass() {
        routes.route(outlets(), AT_ONCE);
        routes.passByAnotherWay(outlets(), AT_ONCE);
    }

    void digests() {
        for (String reader : digests.readers()) digests.send(reader, outlets());
    }
}
