package dev.followthrough.standalone.temporal;

import dev.followthrough.standalone.process.Cache;
import dev.followthrough.standalone.process.Folders;
import dev.followthrough.standalone.process.Steps;
import dev.followthrough.standalone.process.Tools;
import dev.followthrough.standalone.process.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        return onPath().orElseGet(() -> find(
                steps,
                Cache.ofUser(),
                List.of(
                        download(releases),
                        new Way("Building the Temporal server with Go (about 5 minutes)", GoBuild::into))));
    }

    /// One way to the programs.
    ///
    /// @param doing what the user reads meanwhile
    /// @param into  fills a folder, or throws [DeadEnd]
    record Way(String doing, Consumer<Path> into) {}

    private static Way download(String releases) {
        return new Way("Downloading the Temporal server", half -> {
            if (releases.isBlank()) throw new DeadEnd("downloading is turned off (--releases is empty)");
            new TemporalReleases(releases, new Download(new EnvironmentProxy(System.getenv()))).into(half);
        });
    }

    static TemporalPrograms find(Steps steps, Cache cache, List<Way> ways) {
        Path folder = cache.folder(
                "temporal-" + SERVER_VERSION + "-ui-" + UI_VERSION,
                there -> in(there).isPresent(),
                half -> make(steps, ways, half),
                () -> steps.say("  Another start is getting the Temporal server; waiting for it."));
        return in(folder).orElseThrow();
    }

    private static void make(Steps steps, List<Way> ways, Path half) {
        List<String> deadEnds = new ArrayList<>();
        for (Way way : ways) {
            try {
                steps.step(way.doing(), () -> {
                    way.into().accept(half);
                    return way;
                });
                return;
            } catch (DeadEnd end) {
                deadEnds.add(end.getMessage());
                steps.say("    " + end.getMessage());
                empty(half);
            }
        }
        throw new Trouble(
                "The Temporal server is not on this machine, and every way to get it is closed:\n  - "
                        + String.join("\n  - ", deadEnds),
                "Any one of these helps: put temporal-server, temporal-sql-tool and temporal-ui-server on the PATH; let this"
                        + " machine reach the releases, or a mirror of them (--releases or FOLLOWTHROUGH_RELEASES);"
                        + " install Go 1.26.");
    }

    private static void empty(Path half) {
        try {
            Folders.delete(half);
            Files.createDirectory(half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
