package dev.followthrough.api.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.followthrough.api.slack.SlackApi.Answer;
import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Checks;
import dev.followthrough.domain.ops.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What Slack needs to work, each part by itself; one line where nobody has set it up.
@Component
@Order(50)
class SlackChecks implements Checks {
    private static final String SET_UP = "docs/slack.md shows the set-up.";

    private final SlackSettings settings;
    private final SlackApi slack;
    private final SlackLine line;
    private final SlackRoster roster;

    SlackChecks(SlackSettings settings, SlackApi slack, SlackLine line, SlackRoster roster) {
        this.settings = settings;
        this.slack = slack;
        this.line = line;
        this.roster = roster;
    }

    private record Named(String name, Callable<Finding> looking) implements Check {
        @Override
        public Finding look() throws Exception {
            return looking.call();
        }

        @Override
        public String cureForSilence() {
            return "See whether this machine reaches followthrough.slack.api-url, and Slack's own status page.";
        }
    }

    @Override
    public List<Check> now() {
        if (!settings.isMeant())
            return List.of(new Named("slack", () -> Finding.skipped("Slack is not set up; " + SET_UP)));
        return List.of(
                new Named("slack-token", this::token),
                new Named("slack-scopes", this::scopes),
                new Named("slack-way-in", this::wayIn),
                new Named("slack-people", roster::look));
    }

    private Finding token() {
        if (settings.token().isEmpty())
            return Finding.failed(
                    "followthrough.slack.bot-token is empty", "Set the app's Bot User OAuth Token. " + SET_UP);
        return switch (tested()) {
            case Answer.Said<AuthTestResponse>(var said) ->
                Finding.ok("Slack knows us as " + said.getUser() + " in " + said.getTeam());
            case Answer.Later<?> later -> refused(later.code());
            case Answer.Refused<?> refused -> refused(refused.code());
            case Answer.Unknown<?> unknown -> away(unknown.code());
        };
    }

    private static Finding refused(String code) {
        if (!SlackApi.isMisconfigured(code)) return away(code);
        return Finding.failed(
                "Slack does not take our token (" + code + ")",
                "Install the app to the workspace again, and set followthrough.slack.bot-token to its new token.");
    }

    private static Finding away(String code) {
        return Finding.warning(
                "Slack does not answer (" + code + ")",
                "See whether this machine reaches it. Nothing is lost: messages wait, and decisions can be made on the web.");
    }

    private Finding scopes() {
        return tested() instanceof Answer.Said<AuthTestResponse>(var said)
                ? SlackScopes.of(said.getHttpResponseHeaders(), settings.hasChannel())
                : Finding.skipped("Slack did not say which scopes the token has");
    }

    private Answer<AuthTestResponse> tested() {
        return slack.call(methods -> methods.authTest(asked -> asked));
    }

    private Finding wayIn() {
        if (settings.hasLine())
            return line.isOpen()
                    ? Finding.ok("a line to Slack is open (Socket Mode)")
                    : Finding.failed(
                            "there is no line to Slack (Socket Mode), so no button works",
                            "Compare followthrough.slack.app-token with the app's App-Level Token, which needs the scope"
                                    + " connections:write, and see whether Socket Mode is on in the app.");
        if (!settings.hasDoor())
            return Finding.failed(
                    "no way in: buttons and commands cannot reach us, so Slack is off",
                    "Set followthrough.slack.signing-secret; or followthrough.slack.app-token where no address of ours is"
                            + " public. "
                            + SET_UP);
        if (settings.publicUrl().isEmpty())
            return Finding.warning(
                    "followthrough.public-url is empty, so messages have no links, and Slack may not reach us",
                    "Set it to the address that the app's request URLs have; or use Socket Mode. " + SET_UP);
        return Finding.ok("Slack's requests are told by their signature at " + settings.page("/hooks/slack"));
    }
}
