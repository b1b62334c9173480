package dev.followthrough.api.insight;

import dev.followthrough.domain.insight.ChannelMix;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsightConfiguration {
    @Bean
    ChannelMix channelMix(@Value("${followthrough.channel-mix}") String file) {
        return ChannelMix.named(file);
    }
}
