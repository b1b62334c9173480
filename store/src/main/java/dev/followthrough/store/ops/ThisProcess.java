package dev.followthrough.store.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Checks;
import dev.followthrough.domain.ops.Found;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// This process among those of the house: tells that it is there, and answers when somebody asks how all are.
@Component
public class ThisProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ThisProcess.class);
    public static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TELLS = Duration.ofSeconds(10);

    private final Checkups checkups;
    private final ObjectProvider<Check> checks;
    private final ObjectProvider<Checks> more;
    private final String role;
    private final String name;
    private final String keys;
    private long toldAt = System.nanoTime() - TELLS.toNanos();

    ThisProcess(
            Checkups checkups,
            ObjectProvider<Check> checks,
            ObjectProvider<Checks> more,
            @Value("${spring.application.name:followthrough-api}") String application,
            @Value("${followthrough.suppression-keys}") String suppressionKeys,
            @Value("${followthrough.link-key:}") String linkKey) {
        this.checkups = checkups;
        this.checks = checks;
        this.more = more;
        this.role = application.endsWith("worker") ? "worker" : "api";
        this.name = role + " " + ProcessHandle.current().pid() + "@" + host();
        this.keys = fingerprint(suppressionKeys + " " + linkKey);
    }

    public String name() {
        return name;
    }

    public String keys() {
        return keys;
    }

    /// Everything that this process can see for itself.
    public List<Found> look() {
        List<Check> all = new ArrayList<>(checks.orderedStream().toList());
        more.orderedStream().forEach(some -> all.addAll(some.now()));
        return new Doctor(name, PATIENCE).look(all);
    }

    @Scheduled(fixedDelay = 2_000)
    void attend() {
        try {
            if (System.nanoTime() - toldAt >= TELLS.toNanos()) {
                checkups.tell(name, role, keys, Instant.now());
                toldAt = System.nanoTime();
            }
            for (long id : checkups.unanswered(name)) checkups.answer(id, name, look());
        } catch (RuntimeException e) {
            LOG.debug("Nobody was told of this process: {}", e.getClass().getSimpleName());
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /// Tells different keys apart and gives none away.
    private static String fingerprint(String keys) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(keys.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
