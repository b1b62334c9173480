package dev.followthrough.standalone.temporal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Builds Temporal's programs from their published sources. Two of them are named `server`, so each has its own
/// folder.
final class GoBuild {
    private GoBuild() {}

    static boolean into(Path folder) {
        String server = "go.temporal.io/server/cmd/";
        return install(server + "server@v" + TemporalPrograms.SERVER_VERSION, "server", folder, "temporal-server")
                && install(server + "tools/sql@v" + TemporalPrograms.SERVER_VERSION, "sql", folder, "temporal-sql-tool")
                && install(
                        "github.com/temporalio/ui-server/v2/cmd/server@v" + TemporalPrograms.UI_VERSION,
                        "server",
                        folder,
                        "temporal-ui-server");
    }

    private static boolean install(String source, String builtAs, Path folder, String name) {
        try {
            Path bin = Files.createTempDirectory(folder, "go");
            var builder = new ProcessBuilder("go", "install", source)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".build.log").toFile());
            builder.environment().put("GOBIN", bin.toAbsolutePath().toString());
            if (builder.start().waitFor() != 0) return false;
            Files.move(bin.resolve(builtAs), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot build " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
