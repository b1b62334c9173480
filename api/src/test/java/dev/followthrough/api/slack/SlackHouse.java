package dev.followthrough.api.slack;

import dev.followthrough.api.ApiApplication;
import dev.followthrough.api.PlainCadence;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Touch;
import dev.followthrough.standins.slack.Person;
import dev.followthrough.standins.slack.Posted;
import dev.followthrough.standins.slack.SignedHook;
import dev.followthrough.standins.slack.SlackStandIn;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.notice.NoticeRoutes;
import dev.followthrough.store.notice.Outlets;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person.Role;
import dev.followthrough.store.review.OpenReviews;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The real api on a real PostgreSQL, beside a Slack that speaks over HTTP. Its sweeps stand still: a test
/// cranks them.
public final class SlackHouse {
    static final String TOKEN = "xoxb-of-the-stand-in";
    static final String SECRET = "signing-secret-of-the-stand-in";
    public static final SlackStandIn SLACK = standIn();

    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final ConfigurableApplicationContext CONTEXT =
            start("--followthrough.slack.signing-secret=" + SECRET);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final CadencePlan PLAN = bean(Cadences.class)
            .publish(PlainCadence.plan(), "name: plain", "test")
            .plan();

    private SlackHouse() {}

    /// One of our people, who is in Slack too.
    public record Rep(dev.followthrough.store.people.Person person, Person slack, String channel) {
        /// The newest message that is no reply.
        public Posted card() {
            return SLACK.messages(channel).stream()
                    .filter(posted -> posted.threadTs() == null)
                    .toList()
                    .getLast();
        }

        public List<Posted> messages() {
            return SLACK.messages(channel);
        }
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    static String hook() {
        return "http://localhost:" + CONTEXT.getEnvironment().getProperty("local.server.port") + "/hooks/slack";
    }

    public static Rep rep() {
        return rep(Role.REP);
    }

    static Rep rep(Role role) {
        String email = "rep" + NUMBER.incrementAndGet() + "@sells.example";
        var person = bean(People.class).put("Mara Lindqvist", email, role, ZoneId.of("Europe/Stockholm"));
        return inSlack(person, SLACK.join(email));
    }

    static Rep inSlack(dev.followthrough.store.people.Person person, String user) {
        return new Rep(person, SLACK.person(user, hook(), SECRET), SLACK.directMessages(user));
    }

    public static String deal(Rep owner, Rep delegate) {
        String address = "priya" + NUMBER.incrementAndGet() + "@northwind.example";
        return bean(DealIntake.class)
                .enroll(new NewDeal(
                        "Pilot " + NUMBER.get(),
                        "Northwind " + NUMBER.get(),
                        "logistics",
                        List.of(new NewDeal.NewContact(
                                "Priya Raman",
                                address,
                                "champion",
                                ZoneId.of("Europe/London"),
                                "en",
                                "granted",
                                "form")),
                        owner.person().id(),
                        delegate == null ? null : delegate.person().id(),
                        mailbox().id(),
                        "demo",
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        new NewDeal.LastInteraction(Instant.now(), "call", "docks"),
                        0,
                        List.of(),
                        PLAN.name(),
                        PLAN.version(),
                        null,
                        null,
                        List.of(),
                        NewDeal.Dates.NONE));
    }

    public static String deal(Rep owner) {
        return deal(owner, null);
    }

    /// A draft of the deal's first touch, whose owner has been asked and not been told yet.
    public static String waitingDraft(String deal, String body) {
        DealDetails.Contact contact =
                bean(DealDetails.class).of(deal).orElseThrow().contacts().getFirst();
        jdbc().sql("""
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)
                values (?, 1, 1, 'recap', 'email', ?, now(), 'a day after the call') on conflict do nothing
                """).params(deal, contact.id()).update();
        String draft = bean(Drafts.class)
                .add(new Drafts.NewDraft(
                        new TouchKey(deal, 1, 1),
                        contact.id(),
                        contact.email(),
                        "recap",
                        "en",
                        "Docks at the gate",
                        body,
                        Drafts.Origin.of("templates", "it takes up the docks that they named"),
                        "[{\"rule\":\"length\",\"severity\":\"warn\",\"quote\":\"\",\"why\":\"rather short\"}]",
                        "[{\"reason\":\"pricing\",\"quote\":\"48000 EUR\",\"why\":\"it names a price\"}]",
                        "drafted",
                        null,
                        null,
                        Instant.now()));
        Instant expires = Instant.now().plus(Duration.ofHours(20));
        bean(OpenReviews.class)
                .open(deal, draft, new Touch.OpenReview(expires, expires, expires, false, false), "recap");
        return draft;
    }

    /// Passes on and posts whatever is due now, until nothing is.
    public static void crank() {
        while (bean(NoticeRoutes.class).route(new Outlets(true, false), 100) > 0) {
            // until nobody has to be told any more
        }
        do aSecondLater();
        while (bean(SlackSweep.class).once() > 0);
    }

    /// As if a second had passed since the last message.
    static void aSecondLater() {
        jdbc().sql("""
                update slack_post set attempted_at = attempted_at - interval '1 second'
                where attempted_at > clock_timestamp() - interval '1 second'
                """).update();
    }

    /// Slack's own way to knock.
    static SignedHook knock() {
        return SLACK.hook(hook(), SECRET);
    }

    /// As if the waits of whatever is to be tried again were over.
    static void afterAWhile() {
        jdbc().sql("update slack_post set not_before = clock_timestamp() where state in ('due', 'posting', 'posted')")
                .update();
        jdbc().sql("update slack_request set not_before = clock_timestamp() where work is not null")
                .update();
        crank();
    }

    public static String state(String draft) {
        return bean(Drafts.class).byId(draft).orElseThrow().state();
    }

    private static Mailbox mailbox() {
        var server = new Mailbox.Server("127.0.0.1", 25, "none");
        return bean(Mailboxes.class)
                .put(new Mailbox(
                        "", "team@sells.example", "The team", server, server, "team", "env:NONE", 10_000, 10_000));
    }

    private static SlackStandIn standIn() {
        try {
            return SlackStandIn.start(TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An api on the same database.
    static ConfigurableApplicationContext start(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--followthrough.temporal.target=127.0.0.1:1",
                "--followthrough.relay.sweep=false",
                "--followthrough.public-url=https://followthrough.sells.example",
                "--followthrough.slack.bot-token=" + TOKEN,
                "--followthrough.slack.api-url=" + SLACK.apiUrl(),
                "--followthrough.link-key=QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=",
                "--followthrough.suppression-keys=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        settings.addAll(List.of(more));
        return ApiApplication.start(settings.toArray(String[]::new));
    }
}
