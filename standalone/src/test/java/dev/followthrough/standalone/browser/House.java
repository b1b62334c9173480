package dev.followthrough.standalone.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.standalone.Cast;
import dev.followthrough.standalone.demo.DemoMailServer;
import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.stack.LocalStack;
import dev.followthrough.standalone.stack.Ports;
import dev.followthrough.standalone.stack.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/// A house at work, on real servers and in real time, for the tests in a browser. Its people came in by their
/// invitations, its deals over the API; nothing was put into the database by hand. Started once for all of
/// them.
final class House {
    static final int DRAFTS = 20;
    static final int READERS = 8;
    static final int MOVING = 12;
    static final String MOVED_CADENCE = "dock-season";
    static final String SILENT = "Yarrow mill";
    static final String WHY_SILENT = "the provider has blocked us since this morning";

    private static final Ports PORTS = new Ports(18180, 18181, 17333, 0, 15540, 13125, 13243, 18182);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Product product;
    private final Arrivals arrivals;
    private final Map<String, Worker> people = new HashMap<>();
    private final Cast cast;
    private final Path password;

    /// Skips the test where there is no browser, before anything is started.
    static House get() {
        Chromium.get();
        return Only.HOUSE;
    }

    private static final class Only {
        static final House HOUSE = new House();
    }

    private House() {
        // What a mail server's thread complains about is no test's failure.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        try {
            Path data = Files.createTempDirectory("followthrough-browser");
            this.password = Files.writeString(data.resolve("mailbox-password"), "any");
            DemoMailServer mail = DemoMailServer.start(PORTS.smtp(), PORTS.imap());
            LocalStack stack = LocalStack.start(
                    data,
                    PORTS,
                    new Steps(System.out),
                    System.getenv().getOrDefault("FOLLOWTHROUGH_RELEASES", "https://github.com"));
            this.product = Product.start(
                    stack,
                    List.of(
                            "--followthrough.public-url=" + url(),
                            "--followthrough.mailbox.poll-seconds=5",
                            "--followthrough.migrations.per-second=2",
                            "--followthrough.publishing=" + Samples.file("publishing.yaml", data)),
                    Pace.REAL);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                product.close();
                stack.close();
                mail.close();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.arrivals = new Arrivals(url(), product.api().log());
        Worker administrator = arrivals.administrator(product.client());
        people.put("administrator", administrator);
        this.cast = new Cast(administrator.api(), PORTS);
        furnish();
    }

    private void furnish() {
        for (JsonNode person : Samples.yaml("people.yaml")) {
            Worker worker = arrivals.invite(administrator().api(), person);
            people.put(person.get("as").asText(), worker);
            if (worker.role().equals("rep")) cast.mailbox(worker.email(), worker.name(), password, PORTS.smtp());
        }
        for (String cadence : List.of("first-words", "quick-call"))
            administrator().api().postYaml("/api/v1/cadences", Samples.text(cadence + ".yaml"), cadence);
        publish(MOVED_CADENCE, Samples.text(MOVED_CADENCE + ".yaml"));
        deals();
    }

    /// The rep's, which the sitting clears; the reader's, which single tests take; and those that nobody
    /// reads.
    private void deals() {
        JsonNode deals = Samples.yaml("deals.yaml");
        for (JsonNode deal : deals) enroll(deal, "rep", "first-words");
        for (int i = DRAFTS - READERS; i < DRAFTS; i++)
            enroll(Samples.elsewhere(deals.get(i), "second site"), "reader", "first-words");
        for (int i = 0; i < MOVING; i++) enroll(Samples.elsewhere(deals.get(i), "season"), "delegate", MOVED_CADENCE);
        enroll(Samples.elsewhere(deals.get(0), "call"), "delegate", "quick-call");
        person("ops")
                .api()
                .post("/api/v1/pauses", Map.of("mailbox", person("away").email(), "why", WHY_SILENT), "off");
        enroll(Samples.named(deals.get(1), SILENT), "away", MOVED_CADENCE);
        await().atMost(SOON)
                .until(() ->
                        waiting("rep").size() == DRAFTS && waiting("reader").size() == READERS);
    }

    private String enroll(JsonNode sample, String owner, String cadence) {
        return cast.deal(
                Samples.address(sample),
                cadence,
                Samples.deal(sample, person(owner).email(), person("delegate").email()));
    }

    static String url() {
        return "http://127.0.0.1:" + PORTS.api();
    }

    Worker person(String as) {
        Worker worker = people.get(as);
        if (worker == null) throw new IllegalArgumentException("nobody is called " + as + " here");
        return worker;
    }

    private Worker administrator() {
        return person("administrator");
    }

    /// What was wrong with the pages by which people arrived.
    List<String> faultsOfArrival() {
        return arrivals.faults();
    }

    /// A version of a cadence, by the two whom the house's policy asks for.
    void publish(String cadence, String yaml) {
        JsonNode proposal = person("revops").api().postYaml("/api/v1/cadences", yaml, "propose-" + cadence);
        String path = "/api/v1/cadence-proposals/" + proposal.get("id").asText();
        person("second-revops").api().post(path + "/approve", Map.of(), "approve-" + cadence);
    }

    JsonNode waiting(String as) {
        return drafts(as, "waiting");
    }

    JsonNode drafts(String as, String state) {
        return person(as).api().get("/api/v1/drafts?limit=100&state=" + state).get("items");
    }

    /// The reader's draft of the deal whose account begins so; each test has one of its own.
    String draft(String account) {
        String deal = deal(account);
        for (JsonNode draft : waiting("reader"))
            if (draft.get("deal").asText().equals(deal)) return draft.get("id").asText();
        throw new IllegalArgumentException("no draft waits for the deal of " + account);
    }

    JsonNode ask(String path) {
        return administrator().api().get(path);
    }

    /// The reader's deal whose name begins so.
    String deal(String name) {
        return deal("reader", name);
    }

    String deal(String as, String name) {
        for (JsonNode deal : person(as).api().get("/api/v1/deals?limit=200").get("items"))
            if (deal.get("name").asText().startsWith(name))
                return deal.get("id").asText();
        throw new IllegalArgumentException("no deal of theirs is called " + name);
    }

    /// How many deals a migration has in a state.
    int count(String migration, String state) {
        return person("revops")
                .api()
                .get("/api/v1/migrations/" + migration)
                .get("deals")
                .get(state)
                .asInt();
    }

    /// What a deal of the moving group follows.
    String version() {
        return person("delegate")
                .api()
                .get("/api/v1/deals/" + deal("delegate", "Aster Carriers, season"))
                .get("cadence")
                .asText();
    }

    Window window(String as, Look look) {
        return Window.open(url(), look, person(as).session());
    }

    Window stranger(Look look) {
        return Window.open(url(), look, null);
    }
}
