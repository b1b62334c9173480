package dev.followthrough.activities.drafting;

import java.util.Optional;

/// What the house allows its models for a day. It is looked at before each request, so what is under way when the
/// cap is reached may go over it.
interface ModelBudget {
    ModelBudget UNLIMITED = new ModelBudget() {
        @Override
        public Optional<String> exhausted() {
            return Optional.empty();
        }

        @Override
        public void used(String model, int inputTokens, int outputTokens) {}
    };

    /// @return why no model may be asked today; empty: it may
    Optional<String> exhausted();

    void used(String model, int inputTokens, int outputTokens);
}
