package dev.followthrough.activities.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.followthrough.activities.delivery.HandOffResult.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands one request to a gateway and says exactly what is known of it afterwards. The last byte of the body
/// is to HTTP what the final dot is to mail: without it there is no request, so it is held back until the
/// gate lets go, and only the time from there to the answer is unknown. Nothing is tried again in here, and
/// no redirect is followed.
@Component
class HttpHandOff {
    private static final Logger LOG = LoggerFactory.getLogger(HttpHandOff.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final String NONE = "none";

    HandOffResult send(SmsSettings gateway, byte[] body, String once, DotGuard guard) {
        HttpURLConnection connection;
        OutputStream out;
        try {
            connection = open(gateway, body.length, once);
            connection.connect();
        } catch (IOException e) {
            return later(NONE, Phase.CONNECT, e);
        }
        var dot = new Dot();
        try {
            if (!guard.beforeBody()) return new HandOffResult.Stopped();
            out = connection.getOutputStream();
            out.write(body, 0, body.length - 1);
            out.flush();
            boolean released = guard.releaseDot(() -> {
                dot.at = Instant.now();
                write(out, body[body.length - 1]);
            });
            if (!released) return new HandOffResult.Stopped();
            return answer(connection, gateway, java.util.Objects.requireNonNull(dot.at));
        } catch (IOException | UncheckedIOException e) {
            return dot.at == null ? later(NONE, Phase.BODY, e) : new HandOffResult.Unknown(dot.at);
        } catch (RuntimeException e) {
            // The dot is out: what the gate says of its transaction changes nothing of that.
            if (dot.at == null) throw e;
            return answer(connection, gateway, dot.at);
        } finally {
            connection.disconnect();
        }
    }

    private static final class Dot {
        private @Nullable Instant at;
    }

    private static HttpURLConnection open(SmsSettings gateway, int length, String once) throws IOException {
        var connection = (HttpURLConnection) URI.create(gateway.url()).toURL().openConnection();
        try {
            connection.setRequestMethod(gateway.method());
        } catch (ProtocolException e) {
            throw new IllegalStateException("followthrough.sms.method is no method that carries a body", e);
        }
        int patience = (int) gateway.patience().toMillis();
        connection.setConnectTimeout(patience);
        connection.setReadTimeout(patience);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        // A connection that was used before may have been closed by now.
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("Content-Type", gateway.contentType());
        connection.setRequestProperty("Accept", "application/json");
        if (!gateway.authorization().isEmpty()) connection.setRequestProperty("Authorization", gateway.authorization());
        if (!gateway.onceHeader().isEmpty()) connection.setRequestProperty(gateway.onceHeader(), once);
        connection.setFixedLengthStreamingMode(length);
        return connection;
    }

    private static void write(OutputStream out, byte last) {
        try {
            out.write(last);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HandOffResult answer(HttpURLConnection connection, SmsSettings gateway, Instant dotAt) {
        try {
            int code = connection.getResponseCode();
            return judged(code, dotAt, code / 100 == 2 ? id(connection, gateway.idPath()) : null);
        } catch (IOException e) {
            return new HandOffResult.Unknown(dotAt);
        }
    }

    /// What says that nothing was taken may be tried again; what judges the text is final; a gateway that
    /// broke while it had the text may have sent it.
    private static HandOffResult judged(int code, Instant dotAt, @Nullable String id) {
        String word = Integer.toString(code);
        if (code / 100 == 2) return new HandOffResult.Accepted(dotAt, word, id);
        if (code / 100 == 3) return later(word, Phase.DOT, null);
        return switch (code) {
            case 401, 403, 404, 405, 407, 408, 425, 429, 503 -> later(word, Phase.DOT, null);
            case 409 -> new HandOffResult.Unknown(dotAt);
            default ->
                code / 100 == 4 ? new HandOffResult.RefusedForGood(word, Phase.DOT) : new HandOffResult.Unknown(dotAt);
        };
    }

    private static HandOffResult later(String code, Phase phase, @Nullable Exception e) {
        LOG.info(
                "The gateway took nothing in phase {}, code {}: {}",
                phase,
                code,
                e == null ? "" : e.getClass().getSimpleName());
        return new HandOffResult.TryLater(code, phase);
    }

    private static @Nullable String id(HttpURLConnection connection, String path) {
        if (path.isEmpty()) return null;
        try (InputStream in = connection.getInputStream()) {
            JsonNode id = JSON.readTree(in.readNBytes(LARGEST_ANSWER)).at(path);
            return id.isValueNode() ? id.asText() : null;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
