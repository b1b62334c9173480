package dev.followthrough.api.timing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Fetches calendars from addresses that people typed: from the open internet only, without redirects or cookies, in
/// bounded time and size.
@Component
class FeedFetcher {
    static final int LARGEST = 4 << 20;

    private final CloseableHttpClient http;
    private final Duration patience;

    @Autowired
    FeedFetcher() {
        this(PublicAddresses::isPublic, Duration.ofSeconds(15));
    }

    /// @param allowed  whom it may speak to
    /// @param patience for all of an answer
    FeedFetcher(Predicate<InetAddress> allowed, Duration patience) {
        this.patience = patience;
        Timeout wait = Timeout.of(Duration.ofMillis(Math.min(5000, patience.toMillis())));
        this.http = HttpClients.custom()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(allowed))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(wait).build())
                .build();
    }

    /// One of the two is null.
    ///
    /// @param problem what went wrong, in words for the calendar's owner
    record Fetched(@Nullable String ics, @Nullable String problem) {}

    Fetched fetch(String url) {
        try {
            return http.execute(new HttpGet(url), this::read);
        } catch (IOException e) {
            return new Fetched(null, "the calendar cannot be fetched: " + words(e));
        } catch (IllegalArgumentException e) {
            return new Fetched(null, "the calendar's address is none");
        }
    }

    private Fetched read(ClassicHttpResponse answer) throws IOException {
        int status = answer.getCode();
        if (status >= 300 && status < 400) {
            return new Fetched(null, "the calendar has moved; give the address where it is now");
        }
        if (status != 200 || answer.getEntity() == null) {
            return new Fetched(null, "the calendar's server says " + status + "; is its address still right?");
        }
        try (InputStream body = answer.getEntity().getContent()) {
            return read(body, System.nanoTime() + patience.toNanos());
        }
    }

    private static Fetched read(InputStream body, long deadline) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        byte[] part = new byte[16 * 1024];
        for (int n = body.read(part); n >= 0; n = body.read(part)) {
            all.write(part, 0, n);
            if (all.size() > LARGEST) return new Fetched(null, "the calendar has more than 4 MiB");
            if (System.nanoTime() > deadline) return new Fetched(null, "the calendar's server takes too long");
        }
        return new Fetched(all.toString(StandardCharsets.UTF_8), null);
    }

    private static String words(IOException e) {
        return switch (e) {
            case java.net.UnknownHostException host -> String.valueOf(host.getMessage());
            case java.net.SocketTimeoutException ignored -> "its server takes too long";
            case javax.net.ssl.SSLException ignored -> "its server has no good certificate";
            default -> "its server does not answer as one (" + e.getClass().getSimpleName() + ")";
        };
    }
}
