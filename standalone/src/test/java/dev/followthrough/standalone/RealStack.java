package dev.followthrough.standalone;

import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.standalone.demo.DemoMailServer;
import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.stack.ApiClient;
import dev.followthrough.standalone.stack.LocalStack;
import dev.followthrough.standalone.stack.Ports;
import dev.followthrough.standalone.stack.Product;
import dev.followthrough.standins.slack.Person;
import dev.followthrough.standins.slack.SlackStandIn;
import dev.followthrough.workflows.deal.TemporalConnection;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;

/// Real servers for end-to-end tests: PostgreSQL, Temporal, a mail server, and api and worker as processes of
/// their own. A day lasts a minute. Started once for all tests of this module, stopped with the JVM.
final class RealStack {
    static final Ports PORTS = new Ports(18080, 18081, 17233, 0, 15440, 13025, 13143, 18234);
    static final String REP = Cast.REP;
    private static final Pace PACE = new Pace(24 * 60);
    private static final String SLACK_TOKEN = "xoxb-of-the-tests";
    private static final String SLACK_SECRET = "signing-secret-of-the-tests";
    private static final RealStack ONLY = new RealStack();

    final Product product;
    final ApiClient api;
    final SlackStandIn slack;
    private final WorkflowClient temporal;
    private final Path orders;

    private RealStack() {
        // A connection that is dropped before the dot makes the mail server's thread complain; that is no test's
        // failure.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        try {
            Path data = Files.createTempDirectory("followthrough-e2e");
            DemoMailServer mail = DemoMailServer.start(PORTS.smtp(), PORTS.imap());
            mail.open(REP);
            this.slack = SlackStandIn.start(SLACK_TOKEN);
            slack.join(REP, "Mara Lindqvist");
            LocalStack stack = LocalStack.start(data, PORTS, new Steps(System.out), releases());
            this.product = Product.start(
                    stack,
                    List.of(
                            "--followthrough.public-url=http://127.0.0.1:" + PORTS.api(),
                            "--followthrough.mailbox.poll-seconds=1",
                            "--followthrough.relay.roll-call=2s",
                            "--followthrough.slack.bot-token=" + SLACK_TOKEN,
                            "--followthrough.slack.signing-secret=" + SLACK_SECRET,
                            "--followthrough.slack.api-url=" + slack.apiUrl(),
                            "--test.orders=" + data.resolve("orders")),
                    PACE,
                    StandingWorker.class.getName());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                product.close();
                stack.close();
                mail.close();
            }));
            this.api = product.client();
            this.temporal = TemporalConnection.client(
                    TemporalConnection.stubs("127.0.0.1:" + PORTS.temporal()), "followthrough");
            this.orders = data.resolve("orders");
            Path password = Files.writeString(data.resolve("mailbox-password"), "any");
            new Cast(api, PORTS).employ(REP, password, PORTS.smtp());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// For what only Temporal itself can be asked.
    WorkflowClient temporal() {
        return temporal;
    }

    /// Where [StandingWorker]'s orders lie.
    Path orders() {
        return orders;
    }

    /// Somebody who joins the stand-in for Slack, or is there already.
    Person inSlack(String address, String name) {
        String hook = "http://127.0.0.1:" + PORTS.api() + "/hooks/slack";
        return slack.person(slack.join(address, name), hook, SLACK_SECRET);
    }

    static RealStack get() {
        return ONLY;
    }

    private static String releases() {
        return System.getenv().getOrDefault("FOLLOWTHROUGH_RELEASES", "https://github.com");
    }
}
