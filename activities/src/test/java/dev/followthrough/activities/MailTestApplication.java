package dev.followthrough.activities;

import dev.followthrough.activities.delivery.Carriers;
import dev.followthrough.activities.delivery.Closing;
import dev.followthrough.activities.delivery.DeliveryActivitiesImpl;
import dev.followthrough.activities.delivery.DeliverySettings;
import dev.followthrough.activities.delivery.FreshMailbox;
import dev.followthrough.activities.delivery.HandOff;
import dev.followthrough.activities.delivery.MailboxServers;
import dev.followthrough.activities.delivery.MimeComposer;
import dev.followthrough.activities.delivery.OutgoingMails;
import dev.followthrough.activities.delivery.Patience;
import dev.followthrough.activities.delivery.ScriptedGateway;
import dev.followthrough.activities.delivery.SendWatch;
import dev.followthrough.activities.delivery.SmsSettings;
import dev.followthrough.activities.delivery.SmtpHandOff;
import dev.followthrough.activities.delivery.SomeTouches;
import dev.followthrough.activities.engagement.Intake;
import dev.followthrough.activities.engagement.Nudge;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.store.StoreConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    StoreConfiguration.class,
    MailboxServers.class,
    MimeComposer.class,
    OutgoingMails.class,
    SmtpHandOff.class,
    HandOff.class,
    Carriers.class,
    Closing.class,
    DeliveryActivitiesImpl.class,
    Intake.class,
    SomeTouches.class
})
public class MailTestApplication {
    @Bean
    LinkTokens linkTokens() {
        return LinkTokens.fromBase64("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");
    }

    @Bean
    DeliverySettings deliverySettings() {
        return new DeliverySettings("https://follow.example", false);
    }

    @Bean
    Patience patience() {
        return new Patience(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(700));
    }

    @Bean
    SmsSettings smsSettings() {
        return SmsSettings.of(
                ScriptedGateway.HOUSE.url(),
                "POST",
                "Bearer secret",
                "application/json",
                "",
                "Northwind",
                "Idempotency-Key",
                "/id",
                2,
                Duration.ofSeconds(1));
    }

    @Bean
    FreshMailbox freshMailbox() {
        return (mailbox, readAt) -> false;
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    /// Whom the workflows were told of.
    @Bean
    List<String> nudged() {
        return new CopyOnWriteArrayList<>();
    }

    @Bean
    Nudge nudge(List<String> nudged) {
        return nudged::add;
    }

    /// What a test does at a point of the send path.
    public static final AtomicReference<SendWatch> WATCH = new AtomicReference<>(SendWatch.NOBODY);

    @Bean
    SendWatch sendWatch() {
        return (point, touch) -> WATCH.get().passed(point, touch);
    }
}
