package dev.followthrough.activities.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.review.Automation;
import dev.followthrough.domain.review.ReviewReason;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.drafting.DraftContexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a draft must be read, as it is stored and as the workflow hears it. The workflow hears codes only.
final class ReviewReasons {
    static final String HOUSE = "house";
    static final String AGAIN = "approved-before";

    private ReviewReasons() {}

    static List<String> codes(List<ReviewReason> reasons) {
        return reasons.stream().map(reason -> reason.reason().code()).distinct().toList();
    }

    static List<String> codes(String json) {
        try {
            List<String> codes = new ArrayList<>();
            for (JsonNode reason : SequenceJson.MAPPER.readTree(json))
                codes.add(reason.path("reason").asText());
            return codes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored review reasons cannot be read", e);
        }
    }

    /// The reasons that the draft itself has, and those that it would have whatever it says. What is stored is what
    /// the workflow hears, so that a draft found again after a crash is read for the same reasons.
    ///
    /// @param approved what its owner had approved, and the gate sent back; null: nothing
    static String json(
            List<ReviewReason> reasons,
            ReviewPolicy policy,
            Automation.Level level,
            DraftContexts.@Nullable LastDraft approved) {
        List<Object> all = new ArrayList<>(reasons);
        if (approved != null) {
            String why = approved.proposed()
                    ? "A meeting time of the draft that was approved is no longer free, or too near: this one proposes others."
                    : "The draft that was approved could not leave as it was, and was written again.";
            all.add(Map.of("reason", AGAIN, "quote", "", "why", why));
        }
        if (level == Automation.Level.REVIEW) {
            all.add(Map.of("reason", HOUSE, "quote", "", "why", "The house reads each message of this kind."));
        }
        if (policy == ReviewPolicy.ALWAYS) {
            all.add(Map.of("reason", "cadence", "quote", "", "why", "The cadence asks for a review of this step."));
        }
        return json(all);
    }

    static String json(List<?> values) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write what a check found", e);
        }
    }
}
