package dev.followthrough.api.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Calls of Slack's Web API, each with what is known of it afterwards. The client itself never tries twice: a
/// message whose answer was lost may be there.
@Component
class SlackApi {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    /// Slack's words for "some of it may have happened" (its error reference).
    private static final Set<String> UNCERTAIN =
            Set.of("fatal_error", "internal_error", "service_unavailable", "request_timeout", "team_added_to_org");
    /// Nothing works before somebody sets the app right.
    private static final Set<String> MISCONFIGURED = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "no_permission");

    private final Slack slack;
    private final MethodsClient methods;

    SlackApi(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(PATIENCE_MILLIS);
        OkHttpClient once = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
        this.slack = Slack.getInstance(config, new SlackHttpClient(once));
        this.methods = slack.methods(settings.token());
    }

    /// What is known of a call.
    sealed interface Answer<T> {
        record Said<T>(T answer) implements Answer<T> {}

        /// @param code Slack's word; nothing was done, and trying again would not help
        record Refused<T>(String code) implements Answer<T> {}

        /// Nothing was done; later it may be.
        record Later<T>(Duration after, String code) implements Answer<T> {}

        /// It may have been done.
        record Unknown<T>(String code) implements Answer<T> {}

        default <R> Answer<R> map(Function<? super T, ? extends R> into) {
            return switch (this) {
                case Said<T>(var said) -> new Said<>(into.apply(said));
                case Refused<T>(var code) -> new Refused<>(code);
                case Later<T>(var after, var code) -> new Later<>(after, code);
                case Unknown<T>(var code) -> new Unknown<>(code);
            };
        }
    }

    interface Call<T extends SlackApiTextResponse> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    <T extends SlackApiTextResponse> Answer<T> call(Call<T> call) {
        try {
            T answer = call.on(methods);
            return answer.isOk()
                    ? new Answer.Said<>(answer)
                    : refused(Objects.requireNonNullElse(answer.getError(), "unknown_error"));
        } catch (SlackApiException e) {
            return failed(e.getResponse().code(), e.getResponse().header("Retry-After"));
        } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
            return new Answer.Later<>(USUAL_WAIT, e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Answer.Unknown<>(e.getClass().getSimpleName());
        }
    }

    /// Whether somebody has to set the app right before anything works.
    static boolean isMisconfigured(String code) {
        return MISCONFIGURED.contains(code);
    }

    private static <T> Answer<T> refused(String code) {
        if (UNCERTAIN.contains(code)) return new Answer.Unknown<>(code);
        if (MISCONFIGURED.contains(code)) return new Answer.Later<>(Duration.ofMinutes(5), code);
        return code.equals("ratelimited") ? new Answer.Later<>(USUAL_WAIT, code) : new Answer.Refused<>(code);
    }

    private static <T> Answer<T> failed(int status, @Nullable String retryAfter) {
        if (status == 429) {
            boolean told = retryAfter != null && retryAfter.matches("\\d{1,5}");
            Duration wait = told ? Duration.ofSeconds(Long.parseLong(retryAfter)) : USUAL_WAIT;
            return new Answer.Later<>(wait, "ratelimited");
        }
        return status >= 500 ? new Answer.Unknown<>("http_" + status) : new Answer.Refused<>("http_" + status);
    }

    @PreDestroy
    void close() throws Exception {
        slack.close();
    }
}
