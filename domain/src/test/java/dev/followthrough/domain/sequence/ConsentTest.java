package dev.followthrough.domain.sequence;

import static dev.followthrough.domain.sequence.DealAssert.assertThat;
import static dev.followthrough.domain.sequence.Plans.aPlan;

import dev.followthrough.domain.sequence.SequenceEvent.ConsentChanged;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What people permit decides which way a touch takes, or whether there is one.
class ConsentTest {
    private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);

    private final FollowedDeal deal =
            FollowedDeal.on(aPlan().mail("intro", 0).call("call", 4).mail("news", 8));

    @Test
    void a_call_to_somebody_who_wants_none_becomes_another_touch() {
        deal.hears(permits(without(Channel.PHONE), Set.of())).begins().onDay(4, "12:00");
        assertThat(deal).hasSent("intro").waits(Waiting.FOR_TASK).hasInItsStory("by linkedin");
    }

    @Test
    void what_only_a_rule_wants_gives_way_to_the_step_s_own_channel() {
        Variant call = new Variant(null, 1, null, null, null, null, List.of(Channel.PHONE), null, null, null, null);
        FollowedDeal silent =
                FollowedDeal.on(aPlan().mail("intro", 0).mail("news", 4).rules(call));
        silent.hears(permits(without(Channel.PHONE), Set.of(Channel.PHONE)))
                .begins()
                .onDay(4, "12:00");
        assertThat(silent).hasSent("intro", "news");
    }

    @Test
    void an_unclear_consent_holds_the_deal_before_anything_is_written_and_asks() {
        deal.hears(permits(without(Channel.EMAIL), Set.of(Channel.EMAIL))).begins();
        assertThat(deal)
                .isHeldBecause(HoldReason.CONSENT_UNCLEAR)
                .hasSentNothing()
                .hasWrittenDrafts(0);
    }

    @Test
    void the_owner_s_answer_opens_the_hold() {
        deal.hears(permits(without(Channel.EMAIL), Set.of(Channel.EMAIL))).begins();
        deal.hears(permits(ALL, Set.of())).onDay(0, "12:00");
        assertThat(deal).isRunning().hasSent("intro");
    }

    @Test
    void an_answer_about_another_channel_opens_nothing() {
        deal.hears(permits(Set.of(), Set.of(Channel.EMAIL))).begins();
        deal.hears(permits(Set.of(Channel.POST), Set.of(Channel.EMAIL)));
        assertThat(deal).isHeldBecause(HoldReason.CONSENT_UNCLEAR);
    }

    @Test
    void a_deal_whose_every_channel_is_closed_is_held_and_not_skipped_to_its_end() {
        deal.hears(permits(Set.of(), Set.of())).begins();
        assertThat(deal).isHeldBecause(HoldReason.NO_CHANNEL).hasSentNothing();
    }

    @Test
    void an_open_call_task_is_given_up_when_calls_are_refused_and_its_ordinal_is_used_up() {
        deal.hears(permits(ALL, Set.of())).begins().onDay(4, "12:00");
        assertThat(deal).waits(Waiting.FOR_TASK);
        deal.hears(permits(without(Channel.PHONE), Set.of())).onDay(5, "12:00");
        assertThat(deal).isRunning().comesNextTo("call").hasInItsStory("by linkedin");
        Assertions.assertThat(deal.touch().ordinal()).isEqualTo(3);
    }

    @Test
    void a_role_that_refused_is_told_apart_from_the_first_contact() {
        Reach first = new Reach(ALL, Set.of());
        Reach champion = new Reach(Set.of(Channel.POST), Set.of());
        Prospect prospect = Prospect.UNKNOWN.permitting(Map.of(Audience.PRIMARY, first, Audience.CHAMPION, champion));
        Assertions.assertThat(prospect.isReachedBy(Channel.EMAIL, Audience.PRIMARY))
                .isTrue();
        Assertions.assertThat(prospect.isReachedBy(Channel.EMAIL, Audience.CHAMPION))
                .isFalse();
        Assertions.assertThat(prospect.isReachedBy(Channel.EMAIL, Audience.END_USER))
                .isTrue();
    }

    @Test
    void what_is_not_known_of_an_old_deal_closes_nothing_but_text_messages() {
        Assertions.assertThat(List.of(Channel.values()).stream()
                        .filter(channel -> !Prospect.UNKNOWN.isReachedBy(channel, Audience.PRIMARY)))
                .containsExactly(Channel.SMS);
    }

    @Test
    void a_gate_that_misses_a_consent_is_opened_by_it() {
        deal.whoseGateSays(GateReason.NO_CONSENT).begins().onDay(1, "12:00");
        assertThat(deal).isHeldBecause(HoldReason.CONSENT_UNCLEAR);
        deal.hears(permits(ALL, Set.of())).onDay(2, "12:00");
        assertThat(deal).hasSent("intro");
    }

    @Test
    void a_list_stops_for_good_and_a_conflict_of_owners_holds() {
        deal.begins().hears(new SequenceEvent.OwnershipContested(FollowedDeal.MONDAY));
        assertThat(deal).isHeldBecause(HoldReason.OWNERSHIP_CONFLICT);
        deal.hears(new SequenceEvent.Listed(FollowedDeal.MONDAY));
        assertThat(deal).stoppedBecause(StopReason.DO_NOT_CONTACT);
    }

    private static Set<Channel> without(Channel channel) {
        return EnumSet.complementOf(EnumSet.of(channel));
    }

    private static ConsentChanged permits(Set<Channel> open, Set<Channel> unclear) {
        boolean granted = open.size() == ALL.size();
        return new ConsentChanged(
                FollowedDeal.MONDAY, granted, null, Map.of(Audience.PRIMARY, new Reach(open, unclear)));
    }
}
