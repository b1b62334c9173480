package dev.followthrough.activities.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// A model that fails one asker is left alone by all.
class OneHealthForAllTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-10-05T08:00:00Z"));
    private final ModelHealth health = new ModelHealth(now::get);

    @Test
    void three_failures_of_any_asker_rest_the_model_for_a_minute() {
        var nobody = new DraftingSettings("openai", "http://127.0.0.1:1/", "", "writer-1", Duration.ofSeconds(5));
        AskingModel asking = AskingModel.with(nobody, ModelBudget.UNLIMITED, health);
        var schema = JsonSchema.builder()
                .name("answer")
                .rootElement(JsonObjectSchema.builder().build())
                .build();
        health.failed();
        health.failed();
        assertThat(health.rests()).isFalse();
        assertThat(asking.answer("system", "user", schema)).isEmpty();
        assertThat(health.rests()).isTrue();
        now.set(now.get().plusSeconds(61));
        assertThat(health.rests()).isFalse();
    }
}
