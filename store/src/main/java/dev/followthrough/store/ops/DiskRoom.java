package dev.followthrough.store.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// Room where this process works and writes its logs.
@Component
class DiskRoom implements Check {
    private static final long MEBI = 1 << 20;
    private static final long LITTLE = 2_048 * MEBI;
    private static final long HARDLY_ANY = 256 * MEBI;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding look() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        return of(Files.getFileStore(here).getUsableSpace(), here);
    }

    static Finding of(long free, Path folder) {
        String words = free / MEBI + " MiB are free at " + folder;
        String cure = "Make room there: old logs, or a larger disk.";
        if (free < HARDLY_ANY) return Finding.failed(words, cure);
        return free < LITTLE ? Finding.warning(words, cure) : Finding.ok(words);
    }
}
