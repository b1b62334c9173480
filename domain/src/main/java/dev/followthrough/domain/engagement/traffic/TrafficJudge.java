package dev.followthrough.domain.engagement.traffic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells people from machines (G6). Scanners, previews and proxies follow links and load pixels without anybody
/// having read the mail; in doubt it was a machine, because a plan that is bent by one is worse than a click that
/// is missed.
public final class TrafficJudge {
    /// Gateways look into a mail in its first seconds; people have to receive it first.
    private static final Duration TOO_SOON = Duration.ofSeconds(10);

    /// Lines of `machine-user-agents.txt`: `part of the user agent = what it is`, lower case.
    private final List<Known> machines = read("machine-user-agents.txt");
    /// Proxies that load pictures for people, or before them: nobody can tell which.
    private final List<Known> pictureProxies = read("picture-proxies.txt");

    private final Networks networks;

    /// @param networks from which machines come
    public TrafficJudge(Networks networks) {
        this.networks = networks;
    }

    /// The networks that ship: `machine-networks.txt`.
    public static Networks shippedNetworks() {
        return Networks.of("machine-networks.txt", lines("machine-networks.txt"));
    }

    /// Those that ship, and a house's own.
    ///
    /// @param file a path; empty: it has none
    /// @throws IllegalArgumentException saying what is wrong with the file, and where
    public static Networks networks(String file) {
        if (file.isBlank()) return shippedNetworks();
        try {
            return shippedNetworks().and(Networks.of(file, Files.readAllLines(Path.of(file))));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read (" + e.getClass().getSimpleName()
                            + "); name a file of networks, or leave it empty",
                    e);
        }
    }

    /// One request for a link or a pixel.
    ///
    /// @param address   whole, as a literal; it is kept nowhere
    /// @param prefetch  what `Sec-Purpose`, `Purpose` or `X-Moz` said, if anything
    /// @param sinceSent real time since the mail's final dot; null: not known
    public record Visit(
            boolean open,
            String method,
            @Nullable String userAgent,
            @Nullable String prefetch,
            String address,
            @Nullable Duration sinceSent) {}

    public record Verdict(boolean human, String reason) {}

    private record Known(String part, String what) {}

    public Verdict judge(Visit visit) {
        if (!visit.method().equals("GET"))
            return machine("a " + visit.method() + " request: people read, they do not probe");
        if (visit.prefetch() != null && visit.prefetch().matches("(?i).*(prefetch|preview|prerender).*")) {
            return machine("fetched ahead by a browser or a preview");
        }
        String agent =
                visit.userAgent() == null ? "" : visit.userAgent().strip().toLowerCase(Locale.ROOT);
        if (agent.length() < 20) return machine("it does not say which browser it is");
        for (Known known : machines) if (agent.contains(known.part)) return machine(known.what);
        if (visit.open()) for (Known known : pictureProxies) if (agent.contains(known.part)) return machine(known.what);
        Optional<String> network = networks.what(visit.address());
        if (network.isPresent()) return machine("it came from " + network.get());
        if (visit.sinceSent() != null && visit.sinceSent().compareTo(TOO_SOON) < 0) {
            return machine("within " + TOO_SOON.toSeconds() + " s of the send, as gateways do");
        }
        return new Verdict(
                true,
                "a browser, " + (visit.sinceSent() == null ? "some time" : words(visit.sinceSent()))
                        + " after the send");
    }

    private static Verdict machine(String reason) {
        return new Verdict(false, reason);
    }

    private static String words(Duration since) {
        return since.toMinutes() < 2 ? since.toSeconds() + " s" : since.toMinutes() + " min";
    }

    private static List<Known> read(String file) {
        return lines(file).stream()
                .map(line -> line.split("=", 2))
                .map(parts -> new Known(parts[0].strip(), parts[1].strip()))
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(TrafficJudge.class.getResourceAsStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
