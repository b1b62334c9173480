package dev.followthrough.standalone.up;

import dev.followthrough.api.ApiApplication;
import dev.followthrough.api.people.Setup;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.standalone.demo.DemoHouse;
import dev.followthrough.standalone.demo.DemoMailServer;
import dev.followthrough.standalone.demo.DemoSignIns;
import dev.followthrough.standalone.demo.DemoSlack;
import dev.followthrough.standalone.demo.Prospects;
import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.stack.Home;
import dev.followthrough.standalone.stack.LocalStack;
import dev.followthrough.standalone.stack.Ports;
import dev.followthrough.standalone.stack.Secrets;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.worker.WorkerApplication;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/// api and worker in this process, the first administrator, and the demo's people around them.
final class House {
    /// A day of the demo lasts 20 seconds.
    private static final Pace DEMO_PACE = new Pace(24 * 60 * 60 / 20);

    /// Nobody else on the network reaches it, and tables of a version to come are not written to.
    private static final List<String> HERE_ALONE =
            List.of("--server.address=127.0.0.1", "--spring.flyway.ignore-migration-patterns=");

    private final LocalStack stack;
    private final Steps steps;
    private final Deque<AutoCloseable> running;

    House(LocalStack stack, Steps steps, Deque<AutoCloseable> running) {
        this.stack = stack;
        this.steps = steps;
        this.running = running;
    }

    void open(boolean demo) {
        Ports ports = stack.ports();
        List<String> settings = new ArrayList<>(stack.settings());
        settings.addAll(Logs.settings(stack.logs()));
        settings.addAll(HERE_ALONE);
        if (demo) settings.addAll(demoSettings());
        ConfigurableApplicationContext api = steps.step(
                "Web and API on port " + ports.api(),
                () -> ApiApplication.start(with(settings, "--server.port=" + ports.api())));
        running.push(api);
        String key = administrator(api);
        if (demo) startDemo(api, key);
        running.push(steps.step(
                "Worker on port " + ports.worker(),
                () -> WorkerApplication.start(with(settings, "--server.port=" + ports.worker()))));
        sayWhere(demo);
        sayHowToSignIn(api, demo);
    }

    private List<String> demoSettings() {
        int port = stack.ports().slack();
        Path file = stack.data().resolve("slack.json");
        DemoSlack slack = steps.step(
                "Stand-in for Slack on port " + port,
                () -> DemoSlack.start(port, file, url() + "/hooks/slack", stack.secrets()));
        running.push(slack);
        List<String> settings = new ArrayList<>(slack.settings());
        settings.addAll(List.of("--followthrough.public-url=" + url(), "--followthrough.opens=true"));
        settings.addAll(List.of(
                "--followthrough.notices.from=followthrough@followthrough.example",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + stack.ports().smtp()));
        return settings;
    }

    private void sayHowToSignIn(ConfigurableApplicationContext api, boolean demo) {
        if (demo) {
            steps.say("\nSign in at " + url() + " with any of these:\n"
                    + new DemoSignIns(api, stack.secrets()).inWords());
        } else {
            api.getBean(Setup.class)
                    .link(Instant.now())
                    .ifPresent(link -> steps.say("\nNobody signs in yet. Begin at " + link));
        }
    }

    private String[] with(List<String> settings, String... more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /// The first administrator's key is made once and kept in a file that only this user reads.
    private String administrator(ConfigurableApplicationContext api) {
        Secrets secrets = stack.secrets();
        if (!secrets.has("admin-key")) {
            Person administrator = api.getBean(People.class)
                    .put("Administrator", "administrator@localhost", Person.Role.ADMINISTRATOR, ZoneId.systemDefault());
            secrets.keep("admin-key", api.getBean(ApiKeys.class).issue(administrator.id()));
        }
        return secrets.read("admin-key");
    }

    private void startDemo(ConfigurableApplicationContext api, String key) {
        Ports ports = stack.ports();
        BusinessClock clock = api.getBean(BusinessClock.class);
        clock.start(DEMO_PACE, Instant.now());
        var beat = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
        beat.scheduleAtFixedRate(clock::beat, 1, 1, TimeUnit.SECONDS);
        running.push(beat::shutdownNow);
        var mail = steps.step(
                "Demo mail server, SMTP " + ports.smtp() + " and IMAP " + ports.imap(),
                () -> DemoMailServer.start(ports.smtp(), ports.imap()));
        running.push(mail);
        var house = new DemoHouse(url(), key);
        mail.open(house.mailboxAddress());
        Path password = stack.secrets().keep("demo-mailbox", "demo");
        steps.step(
                "Sample people, cadences and deals",
                () -> house.seed(Home.folder().resolve("cadences"), password, ports.smtp(), ports.imap(), clock.now()));
        var prospects = new Prospects(ports.smtp(), ports.imap(), house.tempers(), clock::now);
        prospects.start();
        running.push(prospects);
    }

    private String url() {
        return "http://localhost:" + stack.ports().api();
    }

    private void sayWhere(boolean demo) {
        Ports ports = stack.ports();
        stack.secrets().keep("url", url());
        steps.say("""

                  Web          %s
                  API          %s/api/v1   (described at %s/v3/api-docs)
                  Temporal UI  http://localhost:%d/namespaces/followthrough/workflows
                  PostgreSQL   localhost:%d, database and user followthrough, password in %s
                  API key      in %s (the first administrator's)
                  Logs         in %s%s

                Try:  %sbin/followthrough deal list
                Stop: Ctrl-C here, or bin/down%s""".formatted(
                        url(),
                        url(),
                        url(),
                        ports.temporalUi(),
                        ports.postgres(),
                        place(stack.secrets().file("postgres")),
                        place(stack.secrets().file("admin-key")),
                        place(stack.logs()),
                        demo
                                ? "\n  Mail         SMTP localhost:" + ports.smtp() + ", IMAP localhost:" + ports.imap()
                                        + " (any password)\n  Slack        http://localhost:" + ports.slack()
                                        + " (a stand-in: decide on drafts there, as if in Slack)\n\nA day lasts 20 seconds."
                                : "",
                        stack.isAtHome() ? "" : "FOLLOWTHROUGH_DATA=" + place(stack.data()) + " ",
                        stack.isAtHome() ? "" : " --data " + place(stack.data())));
    }

    private static Path place(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
