package dev.followthrough.activities.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.activities.deal.RestActivitiesImpl;
import dev.followthrough.activities.meeting.MeetingsByModel;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.ReviewPolicy;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.Step;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.domain.sequence.ValueType;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.store.StoreConfiguration;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.deal.Tasks;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.workflows.deal.DraftingActivities;
import dev.followthrough.workflows.deal.Rest;
import dev.followthrough.workflows.deal.TemporalConnection;
import dev.followthrough.workflows.deal.TouchOrder;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestActivityEnvironment;
import io.temporal.testing.TestEnvironmentOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A touch is drafted from a deal in PostgreSQL, by a model on a socket and by the built-in writer behind it: what
/// either is told, and what stays when nothing passes the checks.
@SpringBootTest(classes = FromADealToADraftTest.Application.class)
class FromADealToADraftTest {
    @SpringBootApplication
    @Import({StoreConfiguration.class, RestActivitiesImpl.class, MeetingsByModel.class})
    static class Application {}

    private static final ScriptedModel MODEL = new ScriptedModel(Wire.OPENAI);
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final Step STEP = new Step(
            "idea",
            Duration.ofDays(1),
            Channel.EMAIL,
            Audience.PRIMARY,
            "check-in-with-value",
            "One idea for the gate.",
            ValueType.PROBLEM_SOLVING,
            120,
            ReviewPolicy.values()[0],
            List.of(),
            List.of());
    private static final CadencePlan PLAN = new CadencePlan(
            "one-idea",
            0,
            "0".repeat(64),
            1,
            Duration.ofDays(2),
            new Window(List.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX),
            new Caps(100, 100),
            new ReviewTimes(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(2)),
            List.of(STEP),
            List.of());

    @Autowired
    DraftingActivitiesImpl drafting;

    @Autowired
    RestActivitiesImpl rest;

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
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        settings.add("spring.main.banner-mode", () -> "off");
        settings.add("followthrough.suppression-keys", () -> "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.add("followthrough.review-policy", () -> "");
        settings.add("followthrough.automation", () -> "");
        settings.add("followthrough.message-kinds", () -> "");
        settings.add("followthrough.drafting.provider", () -> "openai");
        settings.add("followthrough.drafting.base-url", MODEL::url);
        settings.add("followthrough.drafting.api-key", () -> ScriptedModel.KEY);
        settings.add("followthrough.drafting.model", () -> "writer-1");
        settings.add("followthrough.drafting.timeout", () -> "30s");
        settings.add("followthrough.drafting.tokens-per-day", () -> "1000000");
        settings.add("followthrough.drafting.cost-per-day", () -> "5");
        settings.add("followthrough.drafting.price-input", () -> "3");
        settings.add("followthrough.drafting.price-output", () -> "15");
        settings.add("followthrough.drafting.price-currency", () -> "USD");
    }

    @AfterAll
    static void stop() throws IOException {
        MODEL.close();
        POSTGRES.close();
    }

    @Test
    void internal_facts_reach_neither_the_model_nor_the_built_in_writer() {
        String deal = deal(Northwind.CANARIES);
        MODEL.answers(500, Wire.OPENAI.error("server_error"));
        int before = MODEL.asked().size();

        SequenceEvent event = prepare(order(deal));

        assertThat(event).isInstanceOf(SequenceEvent.Prepared.class);
        String request = MODEL.asked().get(before).body().toString();
        assertThat(request).contains("drivers wait two hours at the gate", "dock appointments for the northern depots");
        assertHasNoCanary(request);
        Drafts.Draft draft = drafts.latest(new TouchKey(deal, 1, 1)).orElseThrow();
        assertThat(draft.origin().writtenBy()).isEqualTo("built-in");
        assertThat(draft.origin().why()).isEqualTo("try 1: the model's server failed (500)");
        assertHasNoCanary(draft.subject() + draft.body() + draft.origin().why());
    }

    @Test
    void a_leak_that_a_model_hits_upon_is_not_confirmed_to_it() {
        String deal = deal(Northwind.CANARIES);
        int before = MODEL.asked().size();
        MODEL.says(Wire.draft("s", Northwind.GOOD.replace("Would it help", "Ocelotix cannot do that. Would it help")))
                .says(Wire.draft("s", Northwind.GOOD.replace("14 depots", "depots")));

        prepare(order(deal));

        String second = MODEL.user(before + 1);
        assertThat(second)
                .contains("Mend this", "internal: Ocelotix - Leave this out.")
                .doesNotContain("competitor");
    }

    @Test
    void when_nothing_passes_the_owner_reads_which_rule_which_words_and_what_to_do() {
        // The owner's own family name is an internal fact of the deal: whatever is signed with it gives it away.
        String deal = deal(List.of(
                new Fact("x", Fact.Type.PERSON, "Lindqvist", "secret adviser", Fact.Visibility.INTERNAL, "crm", null)));
        MODEL.answers(401, Wire.OPENAI.error("invalid_api_key"));
        TouchOrder order = order(deal);

        SequenceEvent event = prepare(order);

        assertThat(event).isEqualTo(new SequenceEvent.PreparationFailed(order.now(), 1, HoldReason.DRAFTING_FAILED));
        assertThat(prepare(order)).as("a repeated activity").isEqualTo(event);
        Drafts.Draft refused = drafts.latest(new TouchKey(deal, 1, 1)).orElseThrow();
        assertThat(refused.state()).isEqualTo("rejected");
        assertThat(refused.revision()).isEqualTo(1);

        SequenceState held = new Sequence(PLAN).on(order.state(), event).state();
        rest.cameToRest(new Rest(deal, 1, held, 1, 1, List.of(), order.now()));
        assertThat(tasks.open(null, null, 100))
                .filteredOn(task -> task.dealId().equals(deal))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.reason())
                            .startsWith(
                                    "no draft passed the checks: internal \"Lindqvist\" - Internal (secret adviser)")
                            .contains("Correct or add the fact", "resume the deal");
                    assertThat(task.script())
                            .startsWith("Not sent, refused by the checks.")
                            .contains("Mara Lindqvist");
                });
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

    private TouchOrder order(String deal) {
        Instant now = Instant.parse("2026-10-13T09:00:00Z");
        SequenceState state = SequenceState.enrolled(1, now.minus(Duration.ofDays(1)), 0);
        SequenceState planned = new Sequence(PLAN)
                .on(state, new SequenceEvent.SlotFound(now, 1, 0, now, now, "a test"))
                .state();
        Touch touch = java.util.Objects.requireNonNull(planned.current());
        jdbc.sql("""
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)
                select d.id, 1, 1, 'idea', 'email', c.id, now(), 'a test' from deal d join contact c on c.account_id = d.account_id
                where d.id = ?
                """).param(deal).update();
        return new TouchOrder(deal, 1, PLAN, touch, STEP, planned, 1, 1, List.of(), now);
    }

    private String deal(List<Fact> internal) {
        Person owner =
                people.put("Mara Lindqvist", "mara@sells.example", Person.Role.REP, ZoneId.of("Europe/Stockholm"));
        var server = new Mailbox.Server("127.0.0.1", 25, "none");
        Mailbox mailbox = mailboxes.put(
                new Mailbox("", "mara@sells.example", "Mara Lindqvist", server, server, "mara", "env:NONE", 50, 1));
        CadencePlan plan = cadences.publish(PLAN, "name: one-idea", "test").plan();
        String address = "priya." + UUID.randomUUID() + "@northwind.example";
        List<Fact> facts = java.util.stream.Stream.concat(
                        Northwind.SHOWN.stream().skip(1), internal.stream())
                .toList();
        return intake.enroll(new NewDeal(
                "Pilot",
                "Northwind " + address.substring(6, 12),
                "logistics",
                List.of(new NewDeal.NewContact(
                        "Priya Raman", address, "champion", ZoneId.of("Europe/London"), "en", "granted", "form")),
                owner.id(),
                null,
                mailbox.id(),
                "verbal-commit-quagga",
                "lead-status-quagga",
                new BigDecimal("61750"),
                "EUR",
                false,
                "their CFO thinks our kestrel module is overpriced",
                null,
                new NewDeal.LastInteraction(
                        Instant.parse("2026-10-12T09:00:00Z"), "call", "dock appointments for the northern depots"),
                0,
                facts.stream()
                        .map(fact -> new NewDeal.NewFact(
                                fact.type().name().toLowerCase(Locale.ROOT),
                                fact.label(),
                                fact.value(),
                                fact.visibility().name().toLowerCase(Locale.ROOT),
                                "crm"))
                        .toList(),
                plan.name(),
                plan.version(),
                null,
                null,
                List.of(),
                NewDeal.Dates.NONE));
    }

    private static void assertHasNoCanary(String text) {
        for (String canary : Northwind.CANARY_WORDS) assertThat(text).doesNotContain(canary);
        assertThat(text).doesNotContain("champion", "objection", "probability");
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
