package dev.followthrough.standalone.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The checkout: where `cadences/` is, and `data/` unless told otherwise. The scripts in `bin/` say where.
public final class Home {
    private Home() {}

    public static Path folder() {
        return Path.of(System.getProperty("followthrough.home", "."));
    }

    /// Where `bin/up` keeps everything, without and with its demo.
    public static List<Path> dataFolders() {
        return List.of(folder().resolve("data"), folder().resolve("data-demo"));
    }

    /// The data folder that commands mean: that of the environment, else the one that is running, else one that is
    /// there.
    public static Path dataInUse() {
        String named = System.getenv().getOrDefault("FOLLOWTHROUGH_DATA", "");
        if (!named.isBlank()) return Path.of(named);
        List<Path> folders = dataFolders();
        Optional<Path> running = folders.stream()
                .filter(folder -> Files.exists(folder.resolve("pid")))
                .findFirst();
        return running.or(() -> folders.stream().filter(Files::exists).findFirst())
                .orElse(folders.getFirst());
    }
}
