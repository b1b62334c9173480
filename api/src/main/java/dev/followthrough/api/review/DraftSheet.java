package dev.followthrough.api.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Touches;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.review.Approvals;
import dev.followthrough.store.review.Exchanges;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that a person wants to see before they decide on a draft.
///
/// @param subject   in pieces, each value and name with the facts behind it
/// @param body      the same of the body
/// @param touch     its hour and why it is then; null: it is from before that was kept
/// @param zone      the recipient's
/// @param needsTwo  two people have to approve it
/// @param exchanges what was said last, the latest first
record DraftSheet(
        Drafts.Draft draft,
        Deals.Deal deal,
        List<Piece> subject,
        List<Piece> body,
        List<Reason> reasons,
        List<Finding> findings,
        Touches.@Nullable Made touch,
        ZoneId zone,
        boolean needsTwo,
        List<Approvals.Approval> approvals,
        List<Exchanges.Exchange> exchanges) {

    /// @param source what says the same, one fact a line; null: plain words
    /// @param backed false: a value or name that no fact says
    record Piece(String text, @Nullable String source, boolean backed) {}

    record Reason(String reason, String quote, String why) {}

    /// As the worker or an edit kept it; the worker keeps more than is shown.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(String rule, String severity, String quote, String why) {
        public boolean isReject() {
            return severity.equalsIgnoreCase("reject");
        }
    }

    public boolean isExpired(Instant now) {
        return draft.expiresAt() != null && !now.isBefore(draft.expiresAt());
    }

    public boolean waits() {
        return draft.state().equals("waiting");
    }
}
