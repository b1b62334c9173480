package dev.followthrough.standalone.demo;

import dev.followthrough.standalone.stack.Secrets;
import dev.followthrough.standins.slack.SlackStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// The demo's Slack: a stand-in on this machine, in which everybody of the demo is, with a page of its own
/// where their cards are decided on in a browser. The product is told of it as of the real one, by its
/// settings.
public final class DemoSlack implements AutoCloseable {
    private final SlackStandIn slack;
    private final Secrets secrets;

    private DemoSlack(SlackStandIn slack, Secrets secrets) {
        this.slack = slack;
        this.secrets = secrets;
    }

    /// @param file where it remembers what was said
    /// @param hook where the product takes Slack's requests
    public static DemoSlack start(int port, Path file, String hook, Secrets secrets) {
        try {
            SlackStandIn slack = SlackStandIn.start(secrets.key("slack-bot-token"), port);
            slack.keepIn(file);
            slack.keepRate(true);
            DemoHouse.people().forEach(slack::join);
            slack.join("administrator@localhost", "Administrator");
            slack.show(slack.hook(hook, secrets.key("slack-signing-secret")));
            return new DemoSlack(slack, secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the api has to be told.
    public List<String> settings() {
        return List.of(
                "--followthrough.slack.bot-token=" + secrets.key("slack-bot-token"),
                "--followthrough.slack.signing-secret=" + secrets.key("slack-signing-secret"),
                "--followthrough.slack.api-url=" + slack.apiUrl());
    }

    @Override
    public void close() throws IOException {
        slack.close();
    }
}
