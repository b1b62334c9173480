package dev.followthrough.store;

import dev.followthrough.domain.engagement.act.EngagementRules;
import dev.followthrough.store.delivery.AddressHashes;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// Everything that this module offers, for an application to import.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class StoreConfiguration {
    @Bean
    AddressHashes addressHashes(@Value("${followthrough.suppression-keys}") List<String> keys) {
        return new AddressHashes(keys);
    }

    @Bean
    EngagementRules engagementRules(@Value("${followthrough.engagement-rules:}") String file) {
        return EngagementRules.named(file);
    }
}
