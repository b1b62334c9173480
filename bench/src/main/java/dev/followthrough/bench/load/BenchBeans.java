package dev.followthrough.bench.load;

import dev.followthrough.activities.review.NoticeActivitiesImpl;
import dev.followthrough.activities.timing.TimingActivitiesImpl;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// What stands in front of the product's activities in a bench: a slot that comes soon, an owner who decides soon.
@Configuration(proxyBeanMethods = false)
class BenchBeans {
    @Bean
    @Primary
    @ConditionalOnProperty("bench.slot")
    SoonSlots soonSlots(TimingActivitiesImpl product, @Value("${bench.slot}") Duration away) {
        return new SoonSlots(product, away);
    }

    @Bean
    @Primary
    QuickOwner quickOwner(NoticeActivitiesImpl product) {
        return new QuickOwner(product);
    }
}
