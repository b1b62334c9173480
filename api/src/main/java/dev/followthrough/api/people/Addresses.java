package dev.followthrough.api.people;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Whole addresses of our own pages, for links that somebody hands on.
@Component
class Addresses {
    private final String publicUrl;
    private final Environment environment;

    Addresses(@Value("${followthrough.public-url}") String publicUrl, Environment environment) {
        this.publicUrl = publicUrl;
        this.environment = environment;
    }

    /// Under the public address; without one, where this machine itself reaches it.
    String of(String path) {
        if (!publicUrl.isBlank()) return publicUrl.replaceAll("/+$", "") + path;
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port + path;
    }
}
