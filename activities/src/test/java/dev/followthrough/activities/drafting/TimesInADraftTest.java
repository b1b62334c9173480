package dev.followthrough.activities.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.StepOptions;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.CalendarFeeds;
import dev.followthrough.store.timing.MeetingTimes;
import dev.followthrough.workflows.deal.DraftingActivities;
import dev.followthrough.workflows.deal.TemporalConnection;
import dev.followthrough.workflows.deal.TouchOrder;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What a draft keeps beside its words: the times that it proposes (M53), its arm of an experiment, its channel.
@SpringBootTest(classes = FromADealToADraftTest.Application.class)
class TimesInADraftTest {
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final StepOptions TIMES =
            new StepOptions(null, List.of(), null, List.of(), null, List.of(), null, StepOptions.Propose.TIMES);

    @Autowired
    DraftingActivitiesImpl drafting;

    @Autowired
    People people;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    Cadences cadences;

    @Autowired
    DealIntake intake;

    @Autowired
    Drafts drafts;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    MeetingTimes times;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        settings.add("spring.main.banner-mode", () -> "off");
        settings.add("followthrough.suppression-keys", () -> "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        for (String empty : List.of("review-policy", "automation", "message-kinds"))
            settings.add("followthrough." + empty, () -> "");
        settings.add("followthrough.drafting.provider", () -> "none");
        settings.add("followthrough.drafting.base-url", () -> "");
        settings.add("followthrough.drafting.api-key", () -> "");
        settings.add("followthrough.drafting.model", () -> "");
        settings.add("followthrough.drafting.timeout", () -> "30s");
        for (String number : List.of("tokens-per-day", "cost-per-day", "price-input", "price-output"))
            settings.add("followthrough.drafting." + number, () -> "0");
        settings.add("followthrough.drafting.price-currency", () -> "USD");
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @Test
    void what_was_approved_is_read_again_with_other_times_once_one_of_its_own_is_taken() {
        String deal = deal();
        String owner = owner().id();
        feeds.putFile(owner, calendar(List.of()), "test");
        prepare(order(deal, step(Channel.EMAIL, TIMES), 0, null));
        Drafts.Draft first = drafts.latest(new TouchKey(deal, 1, 1)).orElseThrow();
        List<Offer> offers = first.origin().offers();
        assertThat(offers).as(first.body()).hasSizeBetween(2, 3);
        assertThat(times.stand(deal, offers, LONDON)).isTrue();
        assertThat(times.stand(deal, offers, ZoneId.of("Europe/Paris")))
                .as("the reader's clock is another one by now")
                .isFalse();

        feeds.putFile(owner, calendar(offers), "test");
        assertThat(times.stand(deal, offers, LONDON)).as("they are taken").isFalse();
        jdbc.sql("update draft set state = 'approved' where id = ?")
                .param(first.id())
                .update();
        var again = (SequenceEvent.Prepared) prepare(order(deal, step(Channel.EMAIL, TIMES), 1, null));

        assertThat(again.reviewReasons()).contains("approved-before");
        Drafts.Draft second = drafts.byId(String.valueOf(again.draft())).orElseThrow();
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.reasons()).contains("no longer free");
        assertThat(second.origin().offers()).hasSizeBetween(2, 3).doesNotContainAnyElementsOf(offers);
        feeds.remove(owner);
        assertThat(times.stand(deal, second.origin().offers(), LONDON))
                .as("without a calendar nobody knows")
                .isFalse();
    }

    @Test
    void without_a_calendar_no_time_is_proposed() {
        String deal = deal();
        prepare(order(deal, step(Channel.EMAIL, TIMES), 0, null));
        assertThat(drafts.latest(new TouchKey(deal, 1, 1))
                        .orElseThrow()
                        .origin()
                        .offers())
                .isEmpty();
    }

    @Test
    void the_arm_of_an_experiment_is_kept_with_the_draft_and_another_channel_with_the_touch() {
        String deal = deal();
        Variant other = Variant.of(Happened.NOTHING, null, "Another side", null, null);
        var experiment = new StepOptions.Experiment(
                "sides",
                List.of(new StepOptions.Experiment.Arm("one", other), new StepOptions.Experiment.Arm("other", other)));
        var options = new StepOptions(null, List.of(), null, List.of(), null, List.of(), experiment);
        TouchOrder order = order(deal, step(Channel.PHONE, options), 0, other);
        jdbc.sql("insert into mailbox_minute (mailbox_id, minute, deal_id, enrollment, ordinal)"
                        + " select mailbox_id, now(), id, 1, 1 from deal where id = ?")
                .param(deal)
                .update();
        prepare(order);

        Drafts.ArmOf arm =
                drafts.latest(new TouchKey(deal, 1, 1)).orElseThrow().origin().arm();
        assertThat(arm)
                .isEqualTo(new Drafts.ArmOf(
                        "sides", experiment.of(order.state().prospect()).name()));
        assertThat(one("select channel from touch where deal_id = ?", deal)).isEqualTo("phone");
        assertThat(one("select count(*)::text from mailbox_minute where deal_id = ?", deal))
                .as("a call needs no minute of the mailbox")
                .isEqualTo("0");
    }

    private String one(String sql, String deal) {
        return jdbc.sql(sql).param(deal).query(String.class).single();
    }

    private static String calendar(List<Offer> taken) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//Test//EN\r\n");
        for (Offer one : taken) {
            text.append("BEGIN:VEVENT\r\nUID:").append(one.from()).append("\r\nDTSTAMP:20260101T000000Z\r\n");
            String times = "DTSTART:" + one.from() + "\r\nDTEND:" + one.until();
            text.append(times.replaceAll("(?<=\\d)[-:](?=\\d)", "")).append("\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private SequenceEvent prepare(TouchOrder order) {
        var environment = TestActivityEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(TemporalConnection.dataConverter())
                        .build())
                .build());
        try {
            environment.registerActivitiesImplementations(drafting);
            return environment.newActivityStub(DraftingActivities.class).prepareTouch(order);
        } finally {
            environment.close();
        }
    }

    private static Step step(Channel channel, StepOptions options) {
        return new Step(
                "idea",
                Duration.ofDays(1),
                channel,
                Audience.PRIMARY,
                channel == Channel.PHONE ? "call-talking-points" : "check-in-with-value",
                "One idea for the gate.",
                ValueType.PROBLEM_SOLVING,
                120,
                ReviewPolicy.BY_RISK,
                List.of(),
                List.of(),
                options);
    }

    private static CadencePlan plan(Step step) {
        return new CadencePlan(
                "times",
                0,
                "0".repeat(64),
                2,
                Duration.ofDays(2),
                new Window(List.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX),
                new Caps(100, 100),
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(2)),
                List.of(step),
                List.of());
    }

    private TouchOrder order(String deal, Step step, int sentBack, @Nullable Variant shape) {
        Instant at = now.plusSeconds(60L * sentBack);
        SequenceState state = SequenceState.enrolled(1, at.minus(Duration.ofDays(1)), 0);
        var touch = new Touch(1, 0, at, at, Touch.Stage.PLANNED, null, null, sentBack, shape);
        jdbc.sql("""
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)
                select d.id, 1, 1, 'idea', 'email', c.id, now(), 'a test' from deal d join contact c on c.account_id = d.account_id
                where d.id = ? on conflict do nothing
                """).param(deal).update();
        return new TouchOrder(deal, 1, plan(step), touch, step, state, 1, 1 + sentBack, List.of(), at);
    }

    private Person owner() {
        return people.put("Mara Lindqvist", "mara@sells.example", Person.Role.REP, ZoneId.of("Europe/Stockholm"));
    }

    private String deal() {
        var server = new Mailbox.Server("127.0.0.1", 25, "none");
        Mailbox mailbox = mailboxes.put(
                new Mailbox("", "mara@sells.example", "Mara Lindqvist", server, server, "mara", "env:NONE", 50, 1));
        CadencePlan plan = cadences.publish(plan(step(Channel.EMAIL, TIMES)), "name: times", "test")
                .plan();
        String address = "priya." + UUID.randomUUID() + "@northwind.example";
        return intake.enroll(new NewDeal(
                "Pilot",
                "Northwind " + address.substring(6, 12),
                "logistics",
                List.of(new NewDeal.NewContact("Priya Raman", address, "champion", LONDON, "en", "granted", "form")),
                owner().id(),
                null,
                mailbox.id(),
                "demo",
                null,
                null,
                null,
                false,
                null,
                null,
                new NewDeal.LastInteraction(now.minus(Duration.ofDays(2)), "call", "dock appointments"),
                0,
                List.of(),
                plan.name(),
                plan.version(),
                null,
                null,
                List.of(),
                NewDeal.Dates.NONE));
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
