package dev.followthrough.activities.drafting;

import dev.followthrough.store.drafting.ModelUse;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts what one draft uses. A server that does not tell is reckoned with four characters a token, so that the
/// caps hold for it too.
final class Meter {
    private static final int CHARACTERS_A_TOKEN = 4;

    private final String model;
    private final ModelBudget budget;
    private int calls;
    private int input;
    private int output;

    Meter(String model, ModelBudget budget) {
        this.model = model;
        this.budget = budget;
    }

    void read(List<ChatMessage> asked, ChatResponse answer) {
        TokenUsage told = answer.tokenUsage();
        String text = answer.aiMessage().text();
        int in = tokens(
                told == null ? null : told.inputTokenCount(), asked.toString().length());
        int out = tokens(told == null ? null : told.outputTokenCount(), text == null ? 0 : text.length());
        calls++;
        input += in;
        output += out;
        budget.used(model, in, out);
    }

    private static int tokens(@Nullable Integer told, int characters) {
        return told != null && told > 0 ? told : characters / CHARACTERS_A_TOKEN;
    }

    /// @return null: no model answered
    @Nullable
    ModelUse use(Prices prices) {
        return calls == 0
                ? null
                : new ModelUse(
                        model, Prompt.VERSION, calls, input, output, prices.of(input, output), prices.currency());
    }
}
