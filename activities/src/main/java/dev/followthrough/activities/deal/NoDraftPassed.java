package dev.followthrough.activities.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.drafting.Drafts;
import java.util.ArrayList;
import java.util.List;

/// What the owner is told when no draft passed the checks: which rule, about which words, and what can be done.
record NoDraftPassed(String reason, String draft) {
    private static final String CURE =
            " Correct or add the fact that it rests on and resume the deal, or take the deal over and write this mail yourself.";

    /// @param refused the last draft, kept with what was found in it
    static NoDraftPassed of(Drafts.Draft refused) {
        return new NoDraftPassed(
                HoldReason.DRAFTING_FAILED.words() + ": " + String.join("; ", findings(refused.findings())) + CURE,
                "Not sent, refused by the checks.\nSubject: " + refused.subject() + "\n\n" + refused.body());
    }

    private static List<String> findings(String json) {
        try {
            List<String> words = new ArrayList<>();
            for (JsonNode finding : SequenceJson.MAPPER.readTree(json)) {
                if (!finding.path("severity").asText().equals(Finding.Severity.REJECT.name())) continue;
                String quote = finding.path("quote").asText();
                words.add(finding.path("rule").asText()
                        + (quote.isEmpty() ? "" : " \"" + quote + "\"")
                        + " - "
                        + finding.path("why").asText());
            }
            return words;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was found in a stored draft cannot be read", e);
        }
    }
}
