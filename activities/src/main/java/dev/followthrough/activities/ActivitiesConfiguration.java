package dev.followthrough.activities;

import dev.followthrough.activities.delivery.DeliverySettings;
import dev.followthrough.activities.delivery.Patience;
import dev.followthrough.activities.delivery.SmsSettings;
import dev.followthrough.activities.engagement.Nudge;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.workflows.deal.DealRelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Everything that this module offers, for an application to import.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ActivitiesConfiguration {
    @Bean
    LinkTokens linkTokens(@Value("${followthrough.link-key}") String key) {
        return LinkTokens.fromBase64(key);
    }

    @Bean
    Nudge nudge(DealRelay relay) {
        return relay::nudge;
    }

    @Bean
    Patience patience() {
        return Patience.USUAL;
    }

    @Bean
    DeliverySettings deliverySettings(
            @Value("${followthrough.public-url}") String publicUrl, @Value("${followthrough.opens}") boolean opens) {
        return new DeliverySettings(publicUrl.isBlank() ? null : publicUrl.replaceAll("/+$", ""), opens);
    }

    @Bean
    SmsSettings smsSettings(
            @Value("${followthrough.sms.url:}") String url,
            @Value("${followthrough.sms.method:POST}") String method,
            @Value("${followthrough.sms.authorization:}") String authorization,
            @Value("${followthrough.sms.content-type:application/json}") String contentType,
            @Value("${followthrough.sms.body:}") String body,
            @Value("${followthrough.sms.from:}") String from,
            @Value("${followthrough.sms.once-header:Idempotency-Key}") String onceHeader,
            @Value("${followthrough.sms.id-path:/id}") String idPath,
            @Value("${followthrough.sms.most-segments:2}") int mostSegments,
            @Value("${followthrough.sms.patience:20s}") Duration patience) {
        return SmsSettings.of(
                url, method, authorization, contentType, body, from, onceHeader, idPath, mostSegments, patience);
    }
}
