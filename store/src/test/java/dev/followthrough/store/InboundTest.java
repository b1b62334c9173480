package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes back is recorded once, in one order, with its effect.
@StoreTest
class InboundTest {
    @Autowired
    House house;

    @Autowired
    Inbound inbound;

    @Autowired
    DealLog log;

    @Autowired
    Deals deals;

    @Autowired
    Suppressions suppressions;

    private final String address = "sofia@" + UUID.randomUUID() + ".example";

    @Test
    void an_answer_holds_its_deal_and_the_same_answer_twice_is_one_answer() {
        String deal = house.deal(address);
        var mail = mail(new MailHappening.Reply(Intent.POSITIVE));
        assertThat(inbound.mail(mail)).containsExactly(deal);
        assertThat(inbound.mail(mail)).isEmpty();
        assertThat(log.since(deal, 0)).hasSize(1);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("held");
    }

    @Test
    void a_permanent_bounce_suppresses_for_good_and_a_temporary_one_does_not() {
        house.deal(address);
        inbound.mail(mail(new MailHappening.Bounce(address, false, "4.2.2")));
        assertThat(suppressions.isSuppressed(address)).isFalse();
        inbound.mail(mail(new MailHappening.Bounce(address, true, "5.1.1")));
        assertThat(suppressions.isSuppressed(address)).isTrue();
    }

    @Test
    void a_wish_to_be_left_alone_suppresses_whatever_the_case_of_the_address() {
        String deal = house.deal(address);
        inbound.mail(mail(new MailHappening.Reply(Intent.UNSUBSCRIBE)));
        assertThat(suppressions.isSuppressed(address.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("stopped");
    }

    @Test
    void mail_of_strangers_is_kept_and_changes_nothing() {
        assertThat(inbound.mail(mail(new MailHappening.Reply(Intent.POSITIVE)))).isEmpty();
    }

    @Test
    void log_numbers_have_no_gaps_and_what_comes_after_the_end_is_not_logged() {
        String deal = house.deal(address);
        inbound.mail(mail(new MailHappening.Absence(null)));
        inbound.mail(mail(new MailHappening.Reply(Intent.QUESTION)));
        inbound.mail(mail(new MailHappening.Reply(Intent.NO)));
        inbound.mail(mail(new MailHappening.Reply(Intent.POSITIVE)));
        assertThat(log.since(deal, 0)).extracting(row -> row.seq()).containsExactly(1L, 2L, 3L);
        assertThat(log.since(deal, 2).getFirst().event()).isInstanceOf(SequenceEvent.Replied.class);
    }

    private MailHappening.Mail mail(MailHappening happening) {
        return new MailHappening.Mail(
                house.mailbox().id(),
                UUID.randomUUID() + "@mail.example",
                address,
                List.of(),
                null,
                Instant.now(),
                happening,
                "a test",
                "{}");
    }
}
