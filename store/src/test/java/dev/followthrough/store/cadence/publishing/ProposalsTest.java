package dev.followthrough.store.cadence.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.store.House;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.cadence.Cadences;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two people publish a version: one proposes, another agrees to exactly that.
@StoreTest
class ProposalsTest {
    @Autowired
    Proposals proposals;

    @Autowired
    Cadences cadences;

    @Autowired
    House house;

    private final String name = UUID.randomUUID().toString();

    @Test
    void what_another_person_approves_is_published_as_it_was_proposed() {
        Proposal asked = propose("a");
        assertThat(cadences.find(name)).isEmpty();
        var done = (Proposals.Result.Done) proposals.approve(asked.id(), other());
        assertThat(done.proposal().published()).isEqualTo(1);
        assertThat(cadences.find(name).orElseThrow().plan()).isEqualTo(plan("a").published(1));
        assertThat(cadences.find(name).orElseThrow().source()).isEqualTo("source a");
    }

    @Test
    void nobody_approves_what_they_proposed() {
        Proposal asked = propose("a");
        assertThat(proposals.approve(asked.id(), asked.proposedBy())).isEqualTo(new Proposals.Result.Own());
        assertThat(cadences.find(name)).isEmpty();
    }

    @Test
    void the_same_content_is_one_proposal_while_it_is_open() {
        assertThat(propose("a").id()).isEqualTo(propose("a").id());
        assertThat(propose("b").id()).isNotEqualTo(propose("a").id());
    }

    @Test
    void it_is_decided_once() {
        Proposal asked = propose("a");
        proposals.decline(asked.id(), other(), "too pushy");
        assertThat(proposals.byId(asked.id()).orElseThrow().answer()).isEqualTo("too pushy");
        assertThat(proposals.approve(asked.id(), other())).isInstanceOf(Proposals.Result.Decided.class);
    }

    @Test
    void its_proposer_takes_it_back() {
        Proposal asked = propose("a");
        var done = (Proposals.Result.Done) proposals.decline(asked.id(), asked.proposedBy(), null);
        assertThat(done.proposal().state()).isEqualTo("withdrawn");
    }

    @Test
    void what_was_compared_with_an_older_version_has_to_be_proposed_again() {
        Proposal asked = propose("a");
        Proposal faster = propose("b");
        proposals.approve(faster.id(), other());
        assertThat(proposals.approve(asked.id(), other())).isEqualTo(new Proposals.Result.Outdated(name + "@1"));
    }

    private Proposal propose(String content) {
        return proposals.propose(
                plan(content), "source " + content, house.owner().id(), "why not");
    }

    private String other() {
        return house.stranger().id();
    }

    private CadencePlan plan(String hash) {
        return new CadencePlan(
                name,
                0,
                hash,
                2,
                Duration.ofDays(2),
                House.ALWAYS,
                House.MANY,
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(2)),
                List.of(),
                List.of());
    }
}
