package dev.followthrough.standalone.temporal;

import dev.followthrough.standalone.process.Child;
import dev.followthrough.standalone.process.Folders;
import dev.followthrough.standalone.process.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// Builds Temporal's programs from their published sources. Two of them are named `server`, so each has its own
/// folder.
final class GoBuild {
    private GoBuild() {}

    /// @param folder for the programs, and for all that Go leaves lying about when it is killed
    /// @throws DeadEnd when there is no Go, or it fails
    static void into(Path folder) {
        Path go = Tools.onPath("go").orElseThrow(() -> new DeadEnd("there is no go on the PATH"));
        String server = "go.temporal.io/server/cmd/";
        install(go, server + "server@v" + TemporalPrograms.SERVER_VERSION, "server", folder, "temporal-server");
        install(go, server + "tools/sql@v" + TemporalPrograms.SERVER_VERSION, "sql", folder, "temporal-sql-tool");
        install(
                go,
                "github.com/temporalio/ui-server/v2/cmd/server@v" + TemporalPrograms.UI_VERSION,
                "server",
                folder,
                "temporal-ui-server");
    }

    private static void install(Path go, String source, String builtAs, Path folder, String name) {
        try {
            Path bin = Files.createDirectory(folder.resolve(name + ".bin"));
            Path scratch = Files.createDirectory(folder.resolve(name + ".tmp"));
            // Not INT: while it downloads, Go does not hear it.
            var program = new Child.Program(
                    name + "-build",
                    List.of(go.toString(), "install", source),
                    Map.of(
                            "GOBIN", bin.toAbsolutePath().toString(),
                            "GOTMPDIR", scratch.toAbsolutePath().toString()),
                    folder,
                    "TERM");
            Child build = Child.start(program, folder);
            if (build.await() != 0) throw new DeadEnd("go install " + source + " failed:\n" + build.lastWords());
            Files.move(bin.resolve(builtAs), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(bin);
            Folders.delete(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot build " + name, e);
        }
    }
}
