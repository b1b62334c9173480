package dev.followthrough.api.engagement;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.domain.engagement.traffic.TrafficJudge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The key that signs links, and who judges the traffic on them.
@Configuration(proxyBeanMethods = false)
class Links {
    @Bean
    LinkTokens linkTokens(@Value("${followthrough.link-key}") String key) {
        return LinkTokens.fromBase64(key);
    }

    @Bean
    TrafficJudge trafficJudge(@Value("${followthrough.machine-networks}") String networks) {
        return new TrafficJudge(TrafficJudge.networks(networks));
    }

    static ApiProblem broken() {
        return ApiProblem.notFound("link");
    }
}
