package dev.followthrough.activities.drafting;

import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.drafting.kind.MessageKinds;
import dev.followthrough.domain.review.Automation;
import dev.followthrough.domain.review.ReviewRules;
import dev.followthrough.store.drafting.ModelSpending;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses the writer.
@Configuration(proxyBeanMethods = false)
class DraftingConfiguration {
    @Bean
    DraftingSettings draftingSettings(
            @Value("${followthrough.drafting.provider}") String provider,
            @Value("${followthrough.drafting.base-url}") String baseUrl,
            @Value("${followthrough.drafting.api-key}") String apiKey,
            @Value("${followthrough.drafting.model}") String model,
            @Value("${followthrough.drafting.timeout}") Duration timeout) {
        return new DraftingSettings(provider, baseUrl, apiKey, model, timeout);
    }

    @Bean
    Prices modelPrices(
            @Value("${followthrough.drafting.price-input}") BigDecimal input,
            @Value("${followthrough.drafting.price-output}") BigDecimal output,
            @Value("${followthrough.drafting.price-currency}") String currency) {
        return new Prices(input, output, currency);
    }

    @Bean
    ModelBudget modelBudget(
            @Value("${followthrough.drafting.tokens-per-day}") long tokens,
            @Value("${followthrough.drafting.cost-per-day}") BigDecimal cost,
            Prices prices,
            ModelSpending spending) {
        return new DailyBudget(spending, new DailyBudget.Caps(tokens, cost), prices, InstantSource.system());
    }

    @Bean
    MessageKinds messageKinds(@Value("${followthrough.message-kinds}") String file) {
        return MessageKinds.house(file);
    }

    @Bean
    Automation automation(@Value("${followthrough.automation}") String file) {
        return Automation.named(file);
    }

    @Bean
    DraftCheck draftCheck(@Value("${followthrough.review-policy}") String policy, MessageKinds kinds) {
        return new DraftCheck(ReviewRules.named(policy), kinds);
    }

    @Bean
    ModelHealth modelHealth() {
        return ModelHealth.now();
    }

    @Bean
    Drafting drafting(
            DraftCheck check, DraftingSettings settings, ModelBudget budget, Prices prices, ModelHealth health) {
        return Drafting.with(check, settings, budget, prices, health);
    }

    @Bean
    AskingModel askingModel(DraftingSettings settings, ModelBudget budget, ModelHealth health) {
        return AskingModel.with(settings, budget, health);
    }
}
