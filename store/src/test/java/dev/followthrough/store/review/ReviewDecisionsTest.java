package dev.followthrough.store.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Reviews.Outcome;
import org.junit.jupiter.api.Test;

/// Decisions that are handed on, or that need two people.
class ReviewDecisionsTest extends DraftInReview {

    @Test
    void who_is_asked_to_decide_sees_it_decides_and_is_told() {
        Person noor = somebody("Noor");
        assertThat(refusal(reviews.approve(draft, hash(), noor))).contains("owner or delegate");
        reviews.handTo(draft, mara, noor);
        assertThat(ids(waiting.of(mara.id(), false, 50))).isEmpty();
        assertThat(ids(waiting.of(noor.id(), false, 50))).containsExactly(draft);
        assertThat(notices.of(noor.id(), 0, 10))
                .singleElement()
                .satisfies(told -> assertThat(told.text()).isEqualTo("Mara asks you to decide on a draft."));
        approved(noor);
    }

    @Test
    void a_deal_of_a_great_amount_needs_two_people() {
        jdbc.sql("update deal set amount = 2000000, currency = 'EUR' where id = ?")
                .param(deal)
                .update();
        Person noor = somebody("Noor");
        jdbc.sql("update deal set delegate_id = ? where id = ?")
                .params(noor.id(), deal)
                .update();
        assertThat(reviews.approve(draft, hash(), mara)).isInstanceOf(Outcome.Done.class);
        assertThat(drafts.byId(draft).orElseThrow().state()).isEqualTo("waiting");
        assertThat(verdicts()).isEmpty();
        assertThat(refusal(reviews.approve(draft, hash(), mara))).contains("second person");
        assertThat(notices.of(noor.id(), 0, 10)).isNotEmpty();
        approved(noor);
    }

    @Test
    void a_manager_is_the_second_of_two_and_never_the_first() {
        jdbc.sql("update deal set amount = 2000000 where id = ?").param(deal).update();
        Person signe = somebody("Signe", Person.Role.MANAGER);
        Person other = somebody("Olof", Person.Role.MANAGER);
        assertThat(refusal(reviews.approve(draft, hash(), signe))).contains("owner or delegate");
        reviews.approve(draft, hash(), mara);
        assertThat(ids(waiting.of(signe.id(), false, 50))).contains(draft);
        approved(signe);
        assertThat(refusal(reviews.approve(draft, hash(), other))).contains("it is approved");
    }
}
