package dev.followthrough.activities.ops;

import dev.followthrough.activities.delivery.SmsSettings;
import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.springframework.stereotype.Component;

/// Whether the gateway for text messages can be reached. No request is made: each would be a message.
@Component
class SmsGateway implements Check {
    private static final int PATIENCE_MILLIS = 5_000;

    private final SmsSettings settings;

    SmsGateway(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "sms-gateway";
    }

    @Override
    public Finding look() {
        if (!settings.isSet()) return Finding.skipped("none is set: text messages are tasks");
        URI url = URI.create(settings.url());
        int port = url.getPort() >= 0 ? url.getPort() : "http".equals(url.getScheme()) ? 80 : 443;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), port), PATIENCE_MILLIS);
            return Finding.ok(url.getHost() + ":" + port + " can be reached");
        } catch (IOException | IllegalArgumentException e) {
            return Finding.failed(
                    url.getHost() + ":" + port + " cannot be reached ("
                            + e.getClass().getSimpleName() + ")",
                    "Compare followthrough.sms.url, and whether a firewall lets this worker through.");
        }
    }
}
