package dev.followthrough.domain.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.HoldReason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhyADealIsSilentTest {
    private static final Instant NOW = Instant.parse("2026-10-14T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3));
    private static final Instant AHEAD = NOW.plus(Duration.ofDays(1));

    private String status = "running";
    private Instant until;
    private boolean alive = true;
    private String reason;
    private String told;
    private Silent.Draft draft;
    private Silent.Task task;
    private Silent.Touch touch;
    private Instant claimed;
    private Instant unheard;
    private Silent.House house;

    private Wait silence() {
        return Waits.of(
                new Silent(
                        status, LONG_AGO, until, alive, "Mara", reason, told, "Tomas", draft, task, touch, claimed,
                        unheard, house),
                NOW);
    }

    @ParameterizedTest
    @EnumSource(HoldReason.class)
    void every_hold_says_its_reason_and_its_cure(HoldReason why) {
        status = "held";
        reason = why.name();
        assertThat(silence().what()).isEqualTo("for Mara: " + why.words());
        assertThat(silence().todo()).isNotBlank().endsWith(".");
        assertThat(silence().needs()).isTrue();
    }

    @Test
    void a_hold_that_the_workflow_has_not_heard_of_is_told_by_what_set_it() {
        status = "held";
        told = "replied";
        assertThat(silence().what()).contains(HoldReason.REPLIED.words());
    }

    @Test
    void a_claim_of_another_owner_comes_before_the_hold_that_it_made() {
        status = "held";
        reason = "OWNERSHIP_CONFLICT";
        claimed = LONG_AGO.plusSeconds(1);
        assertThat(silence().what()).contains("two owners");
        assertThat(silence().since()).isEqualTo(claimed);
    }

    @Test
    void a_planned_touch_is_no_trouble_until_it_is_late() {
        touch = new Silent.Touch("recap", "email", AHEAD);
        assertThat(silence())
                .isEqualTo(new Wait(
                        "until its next touch is due: email, recap",
                        LONG_AGO,
                        AHEAD,
                        false,
                        "Nothing; it leaves by itself."));
        touch = new Silent.Touch("recap", "email", NOW.minus(Duration.ofHours(1)));
        assertThat(silence().needs()).isTrue();
    }

    @Test
    void a_task_that_comes_first_is_what_it_waits_for() {
        touch = new Silent.Touch("call", "phone", NOW);
        task = new Silent.Task("phone", NOW.minusSeconds(60), "Tomas");
        assertThat(silence().what()).isEqualTo("for Tomas to do a task: phone");
        assertThat(silence().todo()).contains("overdue");
    }

    @Test
    void the_house_holds_what_its_own_plan_would_let_go() {
        touch = new Silent.Touch("recap", "email", AHEAD);
        house = new Silent.House("for its mailbox to be resumed: too many bounces", LONG_AGO, "Resume it.");
        assertThat(silence().what()).contains("too many bounces");
    }

    @Test
    void a_workflow_that_was_told_nothing_for_minutes_is_the_trouble() {
        touch = new Silent.Touch("recap", "email", AHEAD);
        unheard = NOW.minusSeconds(2);
        assertThat(silence().needs()).isFalse();
        unheard = NOW.minus(Duration.ofMinutes(6));
        assertThat(silence().what()).contains("to hear what happened");
    }

    @Test
    void a_draft_waits_for_its_owner_until_it_expires() {
        draft = new Silent.Draft(LONG_AGO, AHEAD);
        assertThat(silence().what()).isEqualTo("for Mara to decide on a draft");
        assertThat(silence().until()).isEqualTo(AHEAD);
    }

    @Test
    void a_pause_names_who_paused_and_its_end() {
        status = "paused";
        until = AHEAD;
        assertThat(silence().what()).isEqualTo("until its pause ends; Tomas paused it");
        assertThat(silence().needs()).isFalse();
        until = null;
        assertThat(silence().needs()).isTrue();
    }

    @Test
    void an_end_for_good_needs_nothing_and_another_may_begin_again() {
        status = "finished";
        reason = "EXHAUSTED";
        assertThat(silence().needs()).isTrue();
        alive = false;
        reason = "DEAL_LOST";
        assertThat(silence().what()).isEqualTo("for nothing: the deal is lost");
        assertThat(silence().needs()).isFalse();
    }

    @Test
    void a_deal_without_a_plan_for_minutes_points_to_the_workers() {
        assertThat(silence().what()).isEqualTo("for its next touch to be planned");
        assertThat(silence().todo()).contains("workers");
    }
}
