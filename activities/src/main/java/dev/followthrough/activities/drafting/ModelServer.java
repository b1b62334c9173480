package dev.followthrough.activities.drafting;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;

/// The way to a model's server. Differs from the client's own in four things: an answer has a largest size; what a
/// server says when it refuses is not read into any message; a short `Retry-After` is waited for, once; and a
/// thread that is interrupted stops waiting at once, also in the middle of a body.
final class ModelServer implements HttpClient {
    /// A draft has a few thousand characters; a server may send its whole log instead.
    static final int MOST_BYTES = 512 * 1024;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Set<Integer> BUSY = Set.of(429, 503, 529);

    private final java.net.http.HttpClient client;
    private final Duration readTimeout;

    /// HTTP/1.1, since some local servers stumble over an offer to change to HTTP/2.
    private ModelServer(Duration connectTimeout, Duration readTimeout) {
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
        this.readTimeout = readTimeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        java.net.http.HttpRequest sent = sendable(request);
        try {
            HttpResponse<byte[]> answer =
                    client.send(sent, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            Duration wait = retryAfter(answer);
            if (BUSY.contains(answer.statusCode()) && !wait.isNegative() && wait.compareTo(LONGEST_WAIT) <= 0) {
                Thread.sleep(wait);
                answer = client.send(sent, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            }
            return successful(answer);
        } catch (HttpTimeoutException e) {
            throw NoDraft.hopeless("the model was too slow");
        } catch (ConnectException e) {
            throw NoDraft.hopeless("the model's server does not answer");
        } catch (IOException e) {
            throw NoDraft.hopeless("the model's server broke off, or sent far too much");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NoDraft.hopeless("the model was too slow");
        }
    }

    /// @return negative: the server does not say, or gives a date
    private static Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("retry-after")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ofSeconds(-1));
    }

    private static SuccessfulHttpResponse successful(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2)
            return SuccessfulHttpResponse.builder()
                    .statusCode(status)
                    .headers(answer.headers().map())
                    .body(answer.body())
                    .build();
        throw NoDraft.hopeless(
                switch (status) {
                    case 401, 403 -> "the model's key was refused";
                    case 404 -> "the model's server knows no such model or path";
                    case 429 -> "the model's provider limits the rate";
                    case 503, 529 -> "the model's provider is overloaded";
                    default ->
                        status >= 500
                                ? "the model's server failed (" + status + ")"
                                : "the model's server refused the request (" + status + ")";
                });
    }

    private java.net.http.HttpRequest sendable(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(readTimeout)
                .method(request.method().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("drafts are not streamed");
    }

    /// As langchain4j wants it made.
    static final class Builder implements HttpClientBuilder {
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration readTimeout = Duration.ofSeconds(60);

        @Override
        public Duration connectTimeout() {
            return connectTimeout;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connectTimeout = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return readTimeout;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            readTimeout = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new ModelServer(connectTimeout, readTimeout);
        }
    }
}
