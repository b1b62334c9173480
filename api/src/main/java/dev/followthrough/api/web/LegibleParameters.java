package dev.followthrough.api.web;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/// Times in an address are read like those in a body.
@Configuration(proxyBeanMethods = false)
class LegibleParameters {
    @Bean
    Converter<String, Instant> times() {
        return new Converter<>() {
            @Override
            public Instant convert(String text) {
                return Legible.time(text);
            }
        };
    }

    @Bean
    Converter<String, LocalDate> days() {
        return new Converter<>() {
            @Override
            public LocalDate convert(String text) {
                return Legible.day(text);
            }
        };
    }
}
