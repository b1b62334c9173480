package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Exit;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.deal.SuggestedContacts;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.engagement.MailHappening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an answer asks of its owner, and whom and what it names (M34, N8, N10).
@StoreTest
class AnswersTest {
    @Autowired
    House house;

    @Autowired
    Inbound inbound;

    @Autowired
    Cadences cadences;

    @Autowired
    DealLog log;

    @Autowired
    Deals deals;

    @Autowired
    DealDetails details;

    @Autowired
    Tasks tasks;

    @Autowired
    SuggestedContacts suggested;

    private final String domain = UUID.randomUUID() + ".example";
    private final String address = "sofia@" + domain;
    private final LocalDate spring = LocalDate.now(ZoneId.of("UTC")).plusDays(90);

    @Test
    void a_day_that_they_named_is_slept_until_where_the_cadence_says_so() {
        String sleeper = house.deal(address, cadence(Exit.Action.SLEEP));
        inbound.mail(mail(address, reply(Intent.NOT_NOW, spring, null, false)));
        var replied = (SequenceEvent.Replied) log.since(sleeper, 0).getFirst().event();
        assertThat(replied.notBefore())
                .isEqualTo(spring.atStartOfDay(ZoneId.of("Europe/London")).toInstant());
        assertThat(deals.byId(sleeper).orElseThrow().gate()).isEqualTo("paused");
        assertThat(workOf(sleeper)).isEmpty();
    }

    @Test
    void elsewhere_a_person_decides_and_the_deal_is_held() {
        String held = house.deal(address, cadence(Exit.Action.HOLD));
        inbound.mail(mail(address, reply(Intent.NOT_NOW, spring, null, false)));
        assertThat(((SequenceEvent.Replied) log.since(held, 0).getFirst().event()).notBefore())
                .isNull();
        assertThat(deals.byId(held).orElseThrow().gate()).isEqualTo("held");
    }

    @Test
    void a_question_becomes_a_task_with_what_they_wrote() {
        String deal = house.deal(address);
        inbound.mail(mail(
                address,
                new MailHappening.Reply(
                        Intent.QUESTION, null, null, false, List.of("legal"), "Can we sign in parts?")));
        Tasks.Task task = workOf(deal).getFirst();
        assertThat(task.kind()).isEqualTo("answer");
        assertThat(task.reason()).isEqualTo("They asked something: answer it (legal)");
        assertThat(task.script()).contains("Can we sign in parts?");
    }

    @Test
    void a_successor_takes_the_place_of_who_left_once_somebody_accepts() {
        String deal = house.deal(address);
        var named = new MailHappening.Named("Tomás Ferreira", "tomas@" + domain);
        inbound.mail(mail(address, reply(Intent.REFERRAL, null, named, true)));
        SuggestedContacts.Suggested one = suggested.of(deal).getFirst();
        assertThat(one.why()).isEqualTo("successor");
        assertThat(one.insteadOf()).isEqualTo("Priya Raman");
        assertThat(contacts(deal)).containsExactly(address);

        var contact = new NewDeal.NewContact(
                "Tomás Ferreira",
                "tomas@" + domain,
                "champion",
                ZoneId.of("Europe/Lisbon"),
                "en",
                "granted",
                "named by Sofia");
        String person = house.owner().id();
        assertThat(suggested.accept(deal, one.id(), contact, person)).isTrue();
        assertThat(suggested.accept(deal, one.id(), contact, person)).isFalse();
        assertThat(suggested.decline(one.id(), person)).isFalse();
        assertThat(contacts(deal)).containsExactly("tomas@" + domain);
    }

    @Test
    void who_is_only_the_right_one_to_ask_joins_behind_the_others() {
        String deal = house.deal(address);
        var named = new MailHappening.Named(null, "cfo@" + domain);
        inbound.mail(mail(address, reply(Intent.REFERRAL, null, named, false)));
        SuggestedContacts.Suggested one = suggested.of(deal).getFirst();
        assertThat(one.why()).isEqualTo("referral");
        var contact = new NewDeal.NewContact(
                "The CFO", "cfo@" + domain, "economic-buyer", ZoneId.of("UTC"), "en", "granted", "named");
        suggested.accept(deal, one.id(), contact, house.owner().id());
        assertThat(contacts(deal)).containsExactly(address, "cfo@" + domain);
    }

    @Test
    void a_colleague_whom_nobody_knew_holds_the_deal_too() {
        String deal = house.deal(address);
        assertThat(inbound.mail(mail("new.face@" + domain, new MailHappening.Reply(Intent.QUESTION))))
                .containsExactly(deal);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("held");
    }

    @Test
    void an_automatic_mail_of_a_colleague_changes_nothing() {
        String deal = house.deal(address);
        assertThat(inbound.mail(mail("new.face@" + domain, new MailHappening.Absence(spring))))
                .isEmpty();
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
    }

    @Test
    void two_people_at_a_public_mail_provider_are_no_colleagues() {
        String someone = UUID.randomUUID() + "@gmail.com";
        String deal = house.deal(someone);
        assertThat(inbound.mail(mail(UUID.randomUUID() + "@gmail.com", new MailHappening.Reply(Intent.QUESTION))))
                .isEmpty();
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
    }

    private CadencePlan cadence(Exit.Action onNotNow) {
        CadencePlan plain = house.cadence();
        var plan = new CadencePlan(
                "asks-later-" + onNotNow.name().toLowerCase(java.util.Locale.ROOT),
                0,
                UUID.randomUUID().toString(),
                2,
                plain.leastGap(),
                plain.window(),
                plain.caps(),
                plain.review(),
                plain.steps(),
                List.of(new Exit(Intent.NOT_NOW, onNotNow, null)));
        return cadences.publish(plan, "name: asks-later", "test").plan();
    }

    private List<String> contacts(String deal) {
        return details.of(deal).orElseThrow().contacts().stream()
                .map(DealDetails.Contact::email)
                .toList();
    }

    private List<Tasks.Task> workOf(String deal) {
        return tasks.open(null, null, 10_000).stream()
                .filter(task -> task.dealId().equals(deal))
                .toList();
    }

    private static MailHappening.Reply reply(
            Intent intent, @Nullable LocalDate notBefore, MailHappening.@Nullable Named named, boolean left) {
        return new MailHappening.Reply(intent, notBefore, named, left, List.of(), "");
    }

    private MailHappening.Mail mail(String from, MailHappening happening) {
        return new MailHappening.Mail(
                house.mailbox().id(),
                UUID.randomUUID() + "@mail.example",
                from,
                List.of(),
                null,
                Instant.now(),
                happening,
                "a test",
                "{}");
    }
}
