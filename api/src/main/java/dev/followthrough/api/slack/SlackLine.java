package dev.followthrough.api.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.util.json.GsonFactory;
import dev.followthrough.api.slack.SlackApi.Answer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// A line that we open to Slack (Socket Mode), for a house that nothing from outside reaches. What comes down
/// it is what Slack would bring to the door. It is opened again whenever it breaks, and before Slack ends it;
/// each process has its own, and Slack gives each happening to one of them.
@Component
class SlackLine implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SlackLine.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final SlackSettings settings;
    private final SlackApi slack;
    private final SlackInbox inbox;
    private final SlackThreads threads;
    /// A line that is dead and does not say so is found out within this time.
    private final OkHttpClient http =
            new OkHttpClient.Builder().pingInterval(Duration.ofSeconds(15)).build();

    private final AtomicReference<@Nullable Ears> current = new AtomicReference<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable WebSocket newest;
    private volatile boolean wanted;
    private volatile boolean open;

    SlackLine(SlackSettings settings, SlackApi slack, SlackInbox inbox, SlackThreads threads) {
        this.settings = settings;
        this.slack = slack;
        this.inbox = inbox;
        this.threads = threads;
    }

    /// Whether Slack has greeted us on the line that we have now.
    boolean isOpen() {
        return open;
    }

    @Override
    public void start() {
        if (!settings.isOn() || !settings.hasLine()) return;
        wanted = true;
        threads.later(Duration.ZERO, this::open);
    }

    private void open() {
        if (!wanted) return;
        Answer<AppsConnectionsOpenResponse> answer =
                slack.call(methods -> methods.appsConnectionsOpen(asked -> asked.token(settings.appToken())));
        if (answer instanceof Answer.Said<AppsConnectionsOpenResponse>(var said)) {
            Ears ears = new Ears();
            current.set(ears);
            newest = http.newWebSocket(new Request.Builder().url(said.getUrl()).build(), ears);
        } else again();
    }

    /// Longer apart each time; Slack allows few openings a minute.
    private void again() {
        if (!wanted) return;
        int before = failures.getAndIncrement();
        if (before == 0) LOG.warn("There is no line to Slack; it is tried again until there is");
        Duration wait = Duration.ofSeconds(1L << Math.min(before, 5));
        threads.later(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait, this::open);
    }

    @Override
    public void stop() {
        wanted = false;
        open = false;
        current.set(null);
        WebSocket last = newest;
        if (last != null) last.close(1000, null);
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    private final class Ears extends WebSocketListener {
        @Override
        public void onMessage(WebSocket socket, String text) {
            JsonObject envelope = JsonParser.parseString(text).getAsJsonObject();
            switch (word(envelope, "type")) {
                case "hello" -> greeted();
                case "disconnect" -> replaced();
                default -> threads.begin(() -> acknowledged(socket, envelope));
            }
        }

        private void greeted() {
            open = true;
            if (failures.getAndSet(0) > 0) LOG.info("There is a line to Slack again");
        }

        /// Slack is about to end it: the next one is opened first, and this one serves until it ends.
        private void replaced() {
            if (current.compareAndSet(this, null)) threads.later(Duration.ZERO, SlackLine.this::open);
        }

        /// @return whether it was sent; what was not is brought again, or its person told, by Slack
        private boolean acknowledged(WebSocket socket, JsonObject envelope) {
            String id = word(envelope, "envelope_id");
            if (id.isEmpty()) return false;
            String answer = inbox.take("line:" + id, word(envelope, "type"), envelope.getAsJsonObject("payload"));
            JsonObject acknowledgement = new JsonObject();
            acknowledgement.addProperty("envelope_id", id);
            if (!answer.isEmpty()) acknowledgement.add("payload", JsonParser.parseString(answer));
            return socket.send(GSON.toJson(acknowledgement));
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(1000, null);
            ended();
        }

        @Override
        public void onFailure(WebSocket socket, Throwable problem, @Nullable Response response) {
            ended();
        }

        private void ended() {
            if (!current.compareAndSet(this, null)) return;
            open = false;
            again();
        }
    }

    private static String word(JsonObject from, String field) {
        return from.has(field) && from.get(field).isJsonPrimitive()
                ? from.get(field).getAsString()
                : "";
    }
}
