package dev.followthrough.activities.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.review.ReviewRules;
import dev.followthrough.store.drafting.ModelUse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tokens and money of a draft, and the day's caps.
@Timeout(60)
class WhatAModelCostsTest {
    private static final Prices PRICES = new Prices(new BigDecimal("3"), new BigDecimal("15"), "USD");
    private static final String GOOD = Wire.draft(Northwind.SUBJECT, Northwind.GOOD);
    private static final String BAD = Wire.draft(Northwind.SUBJECT, Northwind.GOOD.replace("14 depots", "37 depots"));

    /// Lets so many requests through.
    private static final class Budget implements ModelBudget {
        private final int most;
        private final List<Integer> tokens = new ArrayList<>();

        Budget(int most) {
            this.most = most;
        }

        @Override
        public Optional<String> exhausted() {
            return tokens.size() < most ? Optional.empty() : Optional.of("the day's tokens are used up");
        }

        @Override
        public void used(String model, int inputTokens, int outputTokens) {
            tokens.add(inputTokens + outputTokens);
        }
    }

    private static DraftOutcome draft(ScriptedModel model, Wire wire, ModelBudget budget) {
        var settings =
                new DraftingSettings(wire.provider, model.url(), ScriptedModel.KEY, "writer-1", Duration.ofSeconds(30));
        return Drafting.with(new DraftCheck(ReviewRules.shipped()), settings, budget, PRICES, ModelHealth.now())
                .draft(Northwind.brief(), Northwind.ALL, Northwind.DEAL);
    }

    @ParameterizedTest
    @EnumSource
    void a_draft_records_what_all_its_tries_used_and_cost(Wire wire) {
        var budget = new Budget(9);
        try (var model = new ScriptedModel(wire).says(BAD).says(GOOD)) {
            ModelUse use = draft(model, wire, budget).use();
            assertThat(use).isNotNull();
            assertThat(use.model()).isEqualTo(wire.provider + ":writer-1");
            assertThat(use.prompt()).isEqualTo(Prompt.VERSION);
            assertThat(use.calls()).isEqualTo(2);
            assertThat(use.inputTokens()).isPositive();
            assertThat(use.cost()).isEqualByComparingTo(PRICES.of(use.inputTokens(), use.outputTokens()));
            assertThat(budget.tokens.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(use.inputTokens() + use.outputTokens());
        }
    }

    @Test
    void what_was_spent_in_vain_is_on_the_built_in_writers_draft() {
        try (var model = new ScriptedModel(Wire.OPENAI).says(BAD).says(BAD).says(BAD)) {
            DraftOutcome outcome = draft(model, Wire.OPENAI, new Budget(9));
            assertThat(outcome.writtenBy()).isEqualTo("built-in");
            assertThat(outcome.use()).isNotNull();
            assertThat(outcome.use().calls()).isEqualTo(3);
        }
    }

    @Test
    void a_day_whose_cap_is_reached_asks_no_model_any_more() {
        try (var model = new ScriptedModel(Wire.OPENAI).says(GOOD)) {
            DraftOutcome outcome = draft(model, Wire.OPENAI, new Budget(0));
            assertThat(model.asked()).isEmpty();
            assertThat(outcome.writtenBy()).isEqualTo("built-in");
            assertThat(outcome.why()).startsWith("the day's tokens are used up");
            assertThat(outcome.use()).isNull();
        }
    }

    @Test
    void a_cap_that_is_reached_between_two_tries_ends_the_mending() {
        try (var model = new ScriptedModel(Wire.OPENAI).says(BAD).says(GOOD)) {
            DraftOutcome outcome = draft(model, Wire.OPENAI, new Budget(1));
            assertThat(model.asked()).hasSize(1);
            assertThat(outcome.why()).contains("try 1 refused by", "the day's tokens are used up");
        }
    }

    @Test
    void prices_are_for_a_million_tokens() {
        assertThat(PRICES.of(1_000_000, 0)).isEqualByComparingTo("3");
        assertThat(PRICES.of(2_000, 500)).isEqualByComparingTo("0.0135");
    }

    @Test
    void a_server_that_fails_three_times_running_is_left_alone_for_a_minute() {
        try (var model = new ScriptedModel(Wire.OPENAI)) {
            for (int i = 0; i < 3; i++) model.answers(500, "{}");
            Drafting drafting = model.drafting();
            for (int i = 0; i < 3; i++) draft(drafting);
            DraftOutcome fourth = draft(drafting);
            assertThat(model.asked()).hasSize(3);
            assertThat(fourth.why()).startsWith("the model failed three times running");
        }
    }

    @Test
    void a_server_that_answers_again_is_asked_again() {
        var clock = new java.util.concurrent.atomic.AtomicLong();
        var health = new ModelHealth(() -> java.time.Instant.ofEpochSecond(clock.get()));
        health.failed();
        health.failed();
        health.answered();
        health.failed();
        assertThat(health.rests()).isFalse();
        health.failed();
        health.failed();
        assertThat(health.rests()).isTrue();
        clock.set(61);
        assertThat(health.rests()).isFalse();
    }

    private static DraftOutcome draft(Drafting drafting) {
        return drafting.draft(Northwind.brief(), Northwind.ALL, Northwind.DEAL);
    }

    @Test
    void a_draft_of_the_built_in_writer_alone_costs_nothing() {
        var settings = new DraftingSettings("none", "", "", "", Duration.ofSeconds(30));
        DraftOutcome outcome = draft(Drafting.with(settings));
        assertThat(outcome.use()).isNull();
        assertThat(outcome.text()).isNotEqualTo(new DraftText("", ""));
    }
}
