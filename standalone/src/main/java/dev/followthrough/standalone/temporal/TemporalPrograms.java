package dev.followthrough.standalone.temporal;

import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.process.Tools;
import dev.followthrough.standalone.process.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Temporal's programs: on the PATH, in the cache, from the official releases, or built with Go; in this order.
///
/// @param server the Temporal server
/// @param sql    its schema tool
/// @param ui     the web UI's server
public record TemporalPrograms(Path server, Path sql, Path ui) {
    public static final String SERVER_VERSION = "1.32.1";
    public static final String UI_VERSION = "2.55.0";

    /// @param releases base address of the releases, such as `https://github.com`; empty: do not download
    public static TemporalPrograms find(Steps steps, String releases) {
        Path cache = Tools.cache().resolve("temporal-" + SERVER_VERSION + "-ui-" + UI_VERSION);
        Optional<TemporalPrograms> found = onPath().or(() -> in(cache));
        if (found.isPresent()) return found.get();
        try {
            Files.createDirectories(cache.getParent());
            Path half = Files.createTempDirectory(cache.getParent(), "temporal-");
            boolean there = (!releases.isEmpty()
                            && steps.step(
                                    "Downloading the Temporal server", () -> new TemporalReleases(releases).into(half)))
                    || (Tools.onPath("go").isPresent()
                            && steps.step(
                                    "Building the Temporal server with Go (about 5 minutes)",
                                    () -> GoBuild.into(half)));
            if (!there) throw none();
            Files.move(half, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the Temporal server in " + cache, e);
        }
        return in(cache).orElseThrow(TemporalPrograms::none);
    }

    private static Trouble none() {
        return new Trouble(
                "The Temporal server is not on this machine, could not be downloaded, and could not be built.",
                "Put temporal-server, temporal-sql-tool and temporal-ui-server on the PATH, or install Go 1.26, or let this"
                        + " machine reach the releases (setting FOLLOWTHROUGH_RELEASES).");
    }

    private static Optional<TemporalPrograms> onPath() {
        return Tools.onPath("temporal-server")
                .flatMap(server -> Tools.onPath("temporal-sql-tool")
                        .flatMap(sql ->
                                Tools.onPath("temporal-ui-server").map(ui -> new TemporalPrograms(server, sql, ui))));
    }

    private static Optional<TemporalPrograms> in(Path folder) {
        var programs = new TemporalPrograms(
                folder.resolve("temporal-server"),
                folder.resolve("temporal-sql-tool"),
                folder.resolve("temporal-ui-server"));
        boolean all = Files.isExecutable(programs.server())
                && Files.isExecutable(programs.sql())
                && Files.isExecutable(programs.ui());
        return all ? Optional.of(programs) : Optional.empty();
    }
}
