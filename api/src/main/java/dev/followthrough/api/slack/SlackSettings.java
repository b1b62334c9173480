package dev.followthrough.api.slack;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the house has set for Slack. Without a token and a signing secret there is none.
@Component
public class SlackSettings {
    private final String token;
    private final String secret;
    private final String channel;
    private final String apiUrl;
    private final String publicUrl;

    SlackSettings(
            @Value("${followthrough.slack.bot-token}") String token,
            @Value("${followthrough.slack.signing-secret}") String secret,
            @Value("${followthrough.slack.channel}") String channel,
            @Value("${followthrough.slack.api-url}") String apiUrl,
            @Value("${followthrough.public-url}") String publicUrl) {
        this.token = token.strip();
        this.secret = secret.strip();
        this.channel = channel.strip();
        this.apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public boolean isOn() {
        return !token.isEmpty() && !secret.isEmpty();
    }

    String token() {
        return token;
    }

    String secret() {
        return secret;
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
