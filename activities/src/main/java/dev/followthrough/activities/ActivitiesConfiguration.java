package dev.followthrough.activities;

import dev.followthrough.activities.delivery.DeliverySettings;
import dev.followthrough.activities.delivery.Patience;
import dev.followthrough.activities.engagement.Nudge;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.workflows.deal.DealRelay;
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
}
