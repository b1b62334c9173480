package dev.followthrough.api.slack;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the house has set for Slack. There is one with a token and a way in: a door that Slack knocks at,
/// which needs the signing secret, or a line that we open ourselves (Socket Mode), which needs an app token.
@Component
public class SlackSettings {
    private final String token;
    private final String secret;
    private final String appToken;
    private final String channel;
    private final String apiUrl;
    private final String publicUrl;

    SlackSettings(
            @Value("${followthrough.slack.bot-token}") String token,
            @Value("${followthrough.slack.signing-secret}") String secret,
            @Value("${followthrough.slack.app-token}") String appToken,
            @Value("${followthrough.slack.channel}") String channel,
            @Value("${followthrough.slack.api-url}") String apiUrl,
            @Value("${followthrough.public-url}") String publicUrl) {
        this.token = token.strip();
        this.secret = secret.strip();
        this.appToken = appToken.strip();
        this.channel = channel.strip();
        this.apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public boolean isOn() {
        return !token.isEmpty() && (hasDoor() || hasLine());
    }

    /// Whether anything is set at all, be it enough or not.
    boolean isMeant() {
        return !token.isEmpty() || hasDoor() || hasLine();
    }

    /// Whether Slack's requests can be told from anybody's.
    boolean hasDoor() {
        return !secret.isEmpty();
    }

    /// Whether we open a line to Slack, because nothing from outside reaches us.
    boolean hasLine() {
        return !appToken.isEmpty();
    }

    String token() {
        return token;
    }

    String secret() {
        return secret;
    }

    String appToken() {
        return appToken;
    }

    String publicUrl() {
        return publicUrl;
    }

    /// Whether drafts go to one channel, and not to each person.
    boolean hasChannel() {
        return !channel.isEmpty();
    }

    String channel() {
        return channel;
    }

    String apiUrl() {
        return apiUrl;
    }

    /// A page of the web application; empty: nobody outside reaches it.
    String page(String path) {
        return publicUrl.isEmpty() ? "" : publicUrl + path;
    }
}
