package dev.followthrough.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.review.Reviews.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What waits for somebody, in which order.
class WaitingDraftsTest extends DraftInReview {

    @Test
    void a_snoozed_draft_comes_back_by_itself_and_never_outlasts_its_review() {
        assertThat(reviews.snooze(draft, mara, Instant.now().plus(Duration.ofHours(3))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(ids(waiting.of(mara.id(), false, 50))).isEmpty();
        assertThat(ids(waiting.of(mara.id(), true, 50))).containsExactly(draft);
        assertThat(refusal(reviews.snooze(draft, mara, Instant.now().plus(Duration.ofDays(3)))))
                .contains("expires");
        jdbc.sql("update draft set snoozed_until = now() - interval '1 second' where id = ?")
                .param(draft)
                .update();
        assertThat(ids(waiting.of(mara.id(), false, 50))).containsExactly(draft);
    }

    @Test
    void a_page_of_what_waits_knows_its_place_and_its_neighbours() {
        List<String> all = new ArrayList<>();
        for (int amount = 50; amount > 0; amount -= 10)
            all.add(another(BigDecimal.valueOf(amount * 1_000L), Duration.ofDays(2)));
        all.add(draft);
        WaitingDrafts.Section page = waiting.page(mara.id(), false, all.get(3), 0, 2);
        assertThat(ids(page.items())).containsExactly(all.get(2), all.get(3));
        assertThat(page).returns(2, WaitingDrafts.Section::from).returns(6, WaitingDrafts.Section::all);
        assertThat(List.of(String.valueOf(page.previous()), String.valueOf(page.next())))
                .containsExactly(all.get(1), all.get(4));
        WaitingDrafts.Section last = waiting.page(mara.id(), false, null, 4, 2);
        assertThat(ids(last.items())).containsExactly(all.get(4), all.get(5));
        assertThat(last.next()).isNull();
        assertThat(waiting.count(mara.id(), false)).isEqualTo(6);
    }

    @Test
    void what_expires_soon_comes_first_then_what_is_worth_most() {
        String large = another(BigDecimal.valueOf(90_000), Duration.ofDays(2));
        String small = another(BigDecimal.valueOf(9_000), Duration.ofDays(1));
        String urgent = another(BigDecimal.valueOf(10), Duration.ofHours(1));
        String over = another(BigDecimal.valueOf(1_000_000), Duration.ofHours(-1));
        assertThat(ids(waiting.of(mara.id(), false, 50)))
                .containsExactly(urgent, large, small, draft)
                .doesNotContain(over);
    }
}
