package dev.followthrough.store.review;

import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.store.deal.Notices;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Opens reviews and tells the people who are asked. Each word to a person is said once, however often it is tried.
@Repository
public class OpenReviews {
    private final JdbcClient jdbc;
    private final Notices notices;

    public OpenReviews(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /// @return whether the draft waits now; a draft that was withdrawn meanwhile does not
    @Transactional
    public boolean open(String dealId, String draftId, Touch.OpenReview review, String reasons) {
        int opened = jdbc.sql(
                        "update draft set state = 'waiting', expires_at = ? where id = ? and state in ('drafted', 'waiting')")
                .params(Timestamp.from(review.expiresAt()), draftId)
                .update();
        if (opened == 0) return false;
        notices.tellOwnerOf(
                draftId, dealId, "review:" + draftId, "review", "A draft waits for your review: " + reasons);
        return true;
    }

    public void remind(String dealId, String draftId) {
        notices.tellOwnerOf(
                draftId, dealId, "remind:" + draftId, "reminder", "Half of the time for this review is over.");
    }

    public void askDelegate(String dealId, String draftId) {
        notices.tellDelegateOf(
                draftId,
                dealId,
                "delegate:" + draftId,
                "delegate",
                "The owner has not decided on this draft; please do.");
    }
}
