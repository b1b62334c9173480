package dev.followthrough.store;

import dev.followthrough.domain.cadence.enrollment.EnrollmentRules;
import dev.followthrough.domain.engagement.act.EngagementRules;
import dev.followthrough.domain.engagement.guard.Guardrail;
import dev.followthrough.domain.people.ConsentRules;
import dev.followthrough.store.delivery.AddressHashes;
import java.time.Duration;
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
    Guardrail guardrail(
            @Value("${followthrough.guardrails.bounce-rate:0.02}") double bounceRate,
            @Value("${followthrough.guardrails.complaint-rate:0.001}") double complaintRate,
            @Value("${followthrough.guardrails.least-sends:100}") int leastSends,
            @Value("${followthrough.guardrails.days:7}") int days,
            @Value("${followthrough.guardrails.least-bounces:3}") int leastBounces,
            @Value("${followthrough.guardrails.least-complaints:2}") int leastComplaints,
            @Value("${followthrough.guardrails.few-bounces:10}") int fewBounces,
            @Value("${followthrough.guardrails.few-complaints:3}") int fewComplaints) {
        return new Guardrail(
                bounceRate,
                complaintRate,
                leastSends,
                Duration.ofDays(days),
                leastBounces,
                leastComplaints,
                fewBounces,
                fewComplaints);
    }

    @Bean
    ConsentRules consentRules(@Value("${followthrough.consent-rules:}") String file) {
        return ConsentRules.named(file);
    }

    @Bean
    EnrollmentRules enrollmentRules(@Value("${followthrough.enrollment.rules:}") String file) {
        return EnrollmentRules.named(file);
    }

    @Bean
    EngagementRules engagementRules(@Value("${followthrough.engagement-rules:}") String file) {
        return EngagementRules.named(file);
    }
}
